// Package snippet writes what documentation authors paste to embed an answer:
// the element, a frame, a badge for Markdown. Whatever a question holds is
// escaped for where it stands.
package snippet

import (
	"net/url"
	"strconv"
	"strings"
	"unicode"
)

// Site is where the snippets point.
type Site struct {
	Base      string `json:"base"`      // address of the site's folder, with a slash
	Loader    string `json:"loader"`    // the loader that never changes, under Base
	Integrity string `json:"integrity"` // of that loader
}

// Question is what is embedded. Badge is the path of its static badge below the
// folder badge, without extension, or "".
type Question struct {
	Platform, Feature, Version, Segment, Snapshot, Lang string
	Badge                                               string
}

// Snippet is one way to embed an answer.
type Snippet struct {
	Name string // element, pinned, frame, markdown
	Code string
}

// Write writes every snippet that the question can have.
func Write(s Site, q Question) []Snippet {
	list := []Snippet{
		{"element", element(s, q, `<script type="module" src="`+attribute(s.Base)+`minicompat.js"></script>`)},
		{"pinned", element(s, q, `<script type="module" src="`+attribute(s.Base+s.Loader)+`" integrity="`+attribute(s.Integrity)+`" crossorigin="anonymous"></script>`)},
		{"frame", frame(s, q)},
	}
	if q.Badge != "" {
		list = append(list, Snippet{"markdown", markdown(s, q)})
	}
	return list
}

func element(s Site, q Question, script string) string {
	var out strings.Builder
	out.WriteString(script + "\n\n<mini-compat")
	for _, a := range [][2]string{
		{"platform", q.Platform}, {"feature", q.Feature}, {"version", q.Version}, {"segment", q.Segment}, {"snapshot", q.Snapshot},
	} {
		if a[1] != "" {
			out.WriteString(" " + a[0] + `="` + attribute(a[1]) + `"`)
		}
	}
	out.WriteString(">\n  " + link(s, q) + "\n</mini-compat>")
	return out.String()
}

// link is shown before and without JavaScript.
func link(s Site, q Question) string {
	shown := text(q.Feature)
	if q.Badge != "" {
		shown = `<img src="` + attribute(s.Base+"badge/"+q.Badge+".svg") + `" alt="` + attribute(q.Feature) + `" height="20">`
	}
	return `<a href="` + attribute(s.Base+"?"+query(q).Encode()) + `">` + shown + `</a>`
}

func frame(s Site, q Question) string {
	id := "minicompat-1"
	values := query(q)
	values.Set("id", id)
	return `<iframe src="` + attribute(s.Base+"embed.html?"+values.Encode()) + `" title="` + attribute("minicompat: "+q.Feature) +
		`" loading="lazy" width="100%" height="230" frameborder="0"></iframe>` + "\n" +
		`<script type="module" src="` + attribute(s.Base) + `frames.js"></script>`
}

// markdown shows the badge of the path's root, which is what there is a file of.
func markdown(s Site, q Question) string {
	name := q.Badge[strings.LastIndexByte(q.Badge, '/')+1:]
	return "[![" + label(name) + "](" + s.Base + "badge/" + q.Badge + ".svg)](" + s.Base + "?" + query(q).Encode() + ")"
}

func query(q Question) url.Values {
	values := url.Values{}
	for name, value := range map[string]string{
		"platform": q.Platform, "feature": q.Feature, "version": q.Version, "segment": q.Segment, "snapshot": q.Snapshot, "lang": q.Lang,
	} {
		if value != "" {
			values.Set(name, value)
		}
	}
	return values
}

func attribute(s string) string {
	return seen(strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;").Replace(s))
}

func text(s string) string {
	return seen(strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s))
}

// seen writes out what shows nothing or turns the direction of a text: code that
// is copied must be what it looks like.
func seen(s string) string {
	var out strings.Builder
	for _, r := range s {
		if unicode.IsPrint(r) {
			out.WriteRune(r)
		} else {
			out.WriteString("&#" + strconv.Itoa(int(r)) + ";")
		}
	}
	return out.String()
}

// label is a text within Markdown's brackets.
func label(s string) string {
	return strings.NewReplacer("[", `\[`, "]", `\]`, "\n", " ", `\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`").Replace(s)
}
