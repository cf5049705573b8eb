package scan

import (
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"minicompat/internal/dataset"
)

// class says what a file of a project is.
type class uint8

const (
	skipped class = iota
	config
	code
	template
)

// maxName is the longest name of a file, in bytes.
const maxName = 1000

// isSafe reports whether a name stays within the project: relative, with
// slashes, without ".." and control characters.
func isSafe(name string) bool {
	if name == "" || len(name) > maxName || !utf8.ValidString(name) {
		return false
	}
	if name[0] == '/' || len(name) > 1 && name[1] == ':' { // a root, a drive
		return false
	}
	for part := range strings.SplitSeq(name, "/") {
		if part == ".." {
			return false
		}
	}
	return strings.IndexFunc(name, func(r rune) bool { return r == '\\' || unicode.IsControl(r) }) < 0
}

// shown is a name that nobody need fear: cut, and without control characters.
func shown(name string) string {
	const most = 200
	if len(name) > most {
		name = name[:most] + "…"
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return utf8.RuneError
		}
		return r
	}, strings.ToValidUTF8(name, "\uFFFD"))
}

// classify says what a file is, or why it is skipped.
func classify(name string) (class, Reason) {
	lower := strings.ToLower(name)
	for part := range strings.SplitSeq(path.Dir(lower), "/") {
		if part == "node_modules" {
			return skipped, SkipDependency
		}
		if part == "__macosx" || len(part) > 1 && part[0] == '.' {
			return skipped, SkipOther
		}
	}
	base := path.Base(lower)
	switch {
	case base[0] == '.', strings.HasSuffix(base, ".d.ts"), strings.HasSuffix(base, ".d.mts"), strings.HasSuffix(base, ".d.cts"):
		return skipped, SkipOther // hidden; types, which are gone when a program runs
	case platformOfProject(base) != "", base == "app.json":
		return config, ""
	}
	return classifyExtension(path.Ext(base))
}

func classifyExtension(extension string) (class, Reason) {
	switch extension {
	case ".js", ".ts", ".mjs", ".cjs", ".mts", ".cts", ".wxs", ".sjs":
		return code, ""
	case ".wxml", ".axml", ".xhsml":
		return template, ""
	case ".vue", ".jsx", ".tsx", ".nvue", ".uvue", ".wpy":
		return skipped, SkipFramework
	case ".map":
		return skipped, SkipMap
	case ".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".ico", ".avif", ".heic", ".tiff", ".psd",
		".mp3", ".m4a", ".aac", ".wav", ".ogg", ".amr", ".silk", ".mp4", ".mov", ".m4v", ".webm",
		".ttf", ".otf", ".woff", ".woff2", ".eot", ".wasm", ".br", ".gz", ".zip", ".rar", ".7z", ".tar", ".tgz",
		".pdf", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".bin", ".dat", ".glb", ".gltf", ".ktx", ".astc", ".pvr",
		".exe", ".dll", ".so", ".dylib", ".class", ".jar", ".apk", ".ipa", ".node", ".sqlite", ".db":
		return skipped, SkipBinary
	}
	return skipped, SkipOther
}

// platformOfTemplate is the platform that a template's extension tells.
func platformOfTemplate(name string) dataset.Platform {
	switch strings.ToLower(path.Ext(name)) {
	case ".wxml":
		return dataset.WeChat
	case ".axml":
		return dataset.Alipay
	case ".xhsml":
		return dataset.Xiaohongshu
	}
	return ""
}

// platformOfProject is the platform of a project file: WeChat docs, page
// "project.config.json"; Alipay docs, page "mini.project.json"; project.xhs.json
// and project.alipay.json are Taro's. Xiaohongshu's tools also write
// project.config.json, beside templates that tell better.
func platformOfProject(base string) dataset.Platform {
	switch base {
	case "project.config.json":
		return dataset.WeChat
	case "mini.project.json", "project.alipay.json":
		return dataset.Alipay
	case "project.xhs.json":
		return dataset.Xiaohongshu
	}
	return ""
}

// stem is a name without its extension: what a page's files share.
func stem(name string) string { return strings.TrimSuffix(name, path.Ext(name)) }
