// Package dataset holds the reviewed facts: feature paths with their minimum
// versions, releases, client versions and dated distributions of base-library
// versions. It reads and decides nothing: what a fact means is said in
// packages compat and impact.
//
// The facts are text under src, one a line, each with its source and date. `go
// generate` packs them into sorted text that is embedded here and searched in
// place, so nothing is decoded when a program starts. Readers take any string:
// a path or date that is not there gives ok == false or an empty sequence.
package dataset

//go:generate go run ../../scripts/datagen pack

// Platform is a mini-program platform.
type Platform string

const (
	WeChat      Platform = "wechat"
	Alipay      Platform = "alipay"
	Xiaohongshu Platform = "xiaohongshu"
)

// Platforms lists all platforms, in the order in which pages show them.
func Platforms() []Platform { return []Platform{WeChat, Alipay, Xiaohongshu} }

// ParsePlatform accepts a platform's name or the global object that its
// programs use: wx, my or xhs.
func ParsePlatform(s string) (Platform, bool) {
	for _, p := range Platforms() {
		if s == string(p) || s == p.Global() {
			return p, true
		}
	}
	return "", false
}

// Global is the object that holds a platform's API.
func (p Platform) Global() string {
	switch p {
	case WeChat:
		return "wx"
	case Alipay:
		return "my"
	}
	return "xhs"
}

// Lines are the parallel series of a platform's base library, newest first,
// or none where there is one series only.
func (p Platform) Lines() []string {
	if p == Alipay {
		return []string{"2.x", "1.x"}
	}
	return nil
}

// LineOf is the line that a version of the given major belongs to, or "".
func (p Platform) LineOf(major int) string {
	switch {
	case p != Alipay:
		return ""
	case major >= 2:
		return "2.x"
	}
	return "1.x"
}
