// Package guard writes the code with which a mini program checks that a
// feature is there before it uses it, as the platform's own developers would
// write it, with a branch that asks users to upgrade.
//
// Write answers with one Snippet for every style, always in the order of
// Styles: exists, canIUse, version, markup. A style that cannot be right for a
// feature carries a Reason instead of code.
//
// The code is two-space indented, single-quoted and without semicolons; no line
// begins with ( [ or a backquote, so none continues the line before. Texts that
// users of the mini program see are Chinese; comments follow Input.Language.
//
// The version style brings its own compareVersion: one to four decimal
// components, missing ones count as 0, compared number by number. It answers
// NaN for everything else ("2.x", "", undefined, "1..2"), and the guard tests
// >= 0, which is false for NaN: a version that cannot be read takes the upgrade
// branch. It does not throw, because base libraries before 1.1.0 have no
// SDKVersion at all and a guard must not be what breaks the page there.
//
// Paths may hold anything: every string is escaped for where it stands, and
// only what is a JavaScript identifier is written as one. Invalid input is an
// unknown platform or an empty path, answered with an error, and a minimum that
// is no version, answered with ReasonSinceInvalid.
//
// Sources: WeChat docs, pages "Compatibility", wx.canIUse, wx.getAppBaseInfo,
// wx.getSystemInfoSync and wx.updateWeChatApp; Alipay docs, pages
// "Compatibility", "Conditional rendering", my.canIUse, my.SDKVersion, my.env
// and my.ap.updateAlipayClient; Xiaohongshu docs, page "Compatibility with
// older versions".
package guard

import (
	"errors"
	"strconv"
	"strings"
)

// Style is a way of guarding.
type Style string

const (
	// StyleExists looks whether the API or the object's member is there.
	StyleExists Style = "exists"
	// StyleCanIUse asks the platform's canIUse.
	StyleCanIUse Style = "canIUse"
	// StyleVersion compares the base library's version with the minimum.
	StyleVersion Style = "version"
	// StyleMarkup shows a component, or one in its place, by a template and
	// the page's script.
	StyleMarkup Style = "markup"
)

// Styles lists all styles in the order of Write's answer.
func Styles() []Style { return []Style{StyleExists, StyleCanIUse, StyleVersion, StyleMarkup} }

// Input is a feature to guard. The strings are as package dataset has them.
type Input struct {
	// Platform is wechat, alipay or xiaohongshu; wx, my and xhs do too.
	Platform string
	// Path is the normalised feature path.
	Path string
	// Kind is the path's kind: api, class, member, component, attribute, value,
	// method, param, result, framework or namespace. Any other means unknown.
	Kind string
	// Since is the minimum base library in force: "" when unknown, "2.7.0",
	// "<=2.8.2" when the feature was only seen in that release, or
	// "1.24.10|2.4.10", short for Since1 and Since2.
	Since string
	// Since1 and Since2 are the minimums on Alipay's lines 1.x and 2.x. Both
	// together go before Since; a lone one counts as a lone Since.
	Since1, Since2 string
	// Removed is the first release without the feature, or "". Upgrading does
	// not bring it back, so no code then asks users to.
	Removed string
	// Client is the minimum Alipay client, or "". Other platforms state none.
	Client string
	// Inherited says that Since is an ancestor's and so only a lower bound.
	Inherited bool
	// Creators are the calls that lead to the object which has a class member,
	// in order: "createCameraContext", or "createSelectorQuery" and then
	// "SelectorQuery.select". Chain finds them.
	Creators []string
	// Callable says that a member is known to be a function, so that its truth
	// tells whether it is there. A property may be there and be empty or false.
	Callable bool
	// Language is that of comments: "en", or anything else for Chinese.
	Language string
}

// Snippet is one style of guard. Either Files or Reason is empty.
type Snippet struct {
	Style  Style  `json:"style"`
	Reason Reason `json:"reason,omitempty"`
	Files  []File `json:"files,omitempty"`
	// Notes say what the code cannot know.
	Notes []Note `json:"notes,omitempty"`
}

// File is code for one file of a mini program.
type File struct {
	Name     string `json:"name"`     // page.js, page.wxml, page.axml, page.xhsml
	Language string `json:"language"` // js, wxml, axml, xhsml
	Code     string `json:"code"`     // ends with a newline
}

// Write answers with a snippet for every style, in the order of Styles.
func Write(in Input) ([]Snippet, error) {
	p, ok := findPlatform(in.Platform)
	if !ok {
		return nil, errors.New("guard: unknown platform " + strconv.Quote(in.Platform))
	}
	if strings.TrimSpace(in.Path) == "" {
		return nil, errors.New("guard: empty feature path")
	}
	r := request{Input: in, platform: p, words: wordsIn(in.Language)}
	return []Snippet{r.exists(), r.canIUse(), r.version(), r.markup()}, nil
}

// request is an Input with what follows from its platform and language.
type request struct {
	Input
	platform platform
	words    words
}

func refuse(s Style, why Reason) Snippet { return Snippet{Style: s, Reason: why} }

func script(s Style, code string, notes []Note) Snippet {
	return Snippet{Style: s, Files: []File{{Name: "page.js", Language: "js", Code: code}}, Notes: notes}
}
