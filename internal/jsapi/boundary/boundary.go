// Package boundary wraps calls from JavaScript that take and give a text. It
// knows nothing of what is asked, so that a program can use it without linking
// the engine.
package boundary
