package pack

import (
	"slices"
	"strings"
)

// Kind says what a path names.
type Kind string

// The kinds that the fact tables use.
const (
	API       Kind = "api"
	Class     Kind = "class"
	Member    Kind = "member" // of a class or namespace
	Component Kind = "component"
	Attribute Kind = "attribute" // of a component
	Value     Kind = "value"     // allowed for a parameter, attribute or result
	Method    Kind = "method"    // the node object, success, callback or return
	Param     Kind = "param"     // below object, or a field of an attribute's value
	Result    Kind = "result"    // below success, callback, return or a member
	Framework Kind = "framework" // Alipay: component.*, page.*, plugin, mixin, sjs
	Namespace Kind = "namespace" // an object that holds members: wx.cloud, console
)

// Kinds lists all kinds. Each one's packed letter is the key of the table that
// is written to kinds.txt.
func Kinds() map[string]Kind {
	return map[string]Kind{
		"C": Component, "a": API, "c": Class, "f": Framework, "m": Member, "n": Method,
		"p": Param, "r": Result, "s": Namespace, "t": Attribute, "v": Value,
	}
}

func kindsText() string {
	var lines []string
	for letter, kind := range Kinds() {
		lines = append(lines, line(letter, string(kind)))
	}
	return sortedText(lines)
}

func (k Kind) letter() (string, bool) {
	for letter, kind := range Kinds() {
		if kind == k {
			return letter, true
		}
	}
	return "", false
}

// MethodNodes are the segments that canIUse takes after an API or member.
// https://developers.weixin.qq.com/miniprogram/dev/api/base/wx.canIUse.html
func MethodNodes() []string { return []string{"callback", "object", "return", "success"} }

// KindByPlace derives the kind of a path from the kind of its first segment.
// It cannot tell an allowed value from a field of the same depth: below object
// it answers Param, below a result Result; tables that know better say so.
func KindByPlace(path string, root Kind) Kind {
	segments := strings.Split(path, ".")
	if len(segments) == 1 || root == Framework {
		return root
	}
	switch root {
	case Component:
		if len(segments) == 2 {
			return Attribute
		}
		return Value
	case API:
		return kindBelow(segments[1:])
	}
	// Alipay's docs give some classes object and callback of their own.
	if slices.Contains(MethodNodes(), segments[1]) {
		return kindBelow(segments[1:])
	}
	if len(segments) == 2 {
		return Member
	}
	return kindBelow(segments[2:])
}

// kindBelow is the kind of the segments after an API or member.
func kindBelow(segments []string) Kind {
	switch node := slices.Contains(MethodNodes(), segments[0]); {
	case node && len(segments) == 1:
		return Method
	case node && segments[0] == "object":
		return Param
	}
	return Result
}

// methodNode is the beginning of a path up to its node object, success,
// callback or return, or "". The node stands after an API, or after the member
// of a class or namespace.
func methodNode(path string, root Kind) string {
	segments := strings.Split(path, ".")
	at := 2
	switch root {
	case API:
		at = 1
	case Class, Namespace:
	default:
		return ""
	}
	if len(segments) <= at || !slices.Contains(MethodNodes(), segments[at]) {
		return ""
	}
	return strings.Join(segments[:at+1], ".")
}
