package site

// Version is the project's version: of the package that documentation authors
// host themselves, and of the loader that can be pinned.
const Version = "0.1.0"
