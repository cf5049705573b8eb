package httpapi

import (
	"net/http"
	"strings"
	"unicode/utf8"

	"minicompat/internal/badge"
	"minicompat/internal/badge/word"
	"minicompat/internal/query"
)

// badgeOf takes badge/<platform>/<path>.svg apart. No feature path has a slash.
func badgeOf(name string) (platform, path string, ok bool) {
	name, below := strings.CutPrefix(name, "badge/")
	name, drawn := strings.CutSuffix(name, ".svg")
	platform, path, cut := strings.Cut(name, "/")
	return platform, path, below && drawn && cut && !strings.Contains(path, "/")
}

// drawn answers with a badge. label and colour replace what the badge would
// have; version and segment are those of the questions behind it.
func drawn(r *http.Request) reply {
	params, problem := parameters(r.URL.RawQuery)
	if problem != nil {
		return refuse(problem)
	}
	platform, path, _ := badgeOf(strings.TrimPrefix(r.URL.Path, Prefix))
	b, problem := word.Of(word.Question{
		Platform: platform, Path: path, Version: first(params["version"]), Segment: first(params["segment"]),
	})
	if problem != nil {
		return refuse(problem)
	}
	if problem := restyle(&b, params); problem != nil {
		return refuse(problem)
	}
	return reply{typed: typeBadge, status: http.StatusOK, body: []byte(b.SVG()), kept: true}
}

// restyle applies label (an empty one leaves it out) and colour.
func restyle(b *badge.Badge, params query.Params) *query.Problem {
	if label, given := params["label"]; given {
		b.Label = first(label)
	}
	if utf8.RuneCountInString(b.Label) > badge.MaxText {
		return query.InvalidParameter("label", b.Label, "wx.chooseMedia")
	}
	if given := first(params["colour"]); given != "" {
		b.Colour = badge.Colour(given)
	}
	if !b.Colour.Known() {
		return query.InvalidParameter("colour", string(b.Colour), "1a7f4b")
	}
	return nil
}

func first(values []string) string {
	if len(values) == 0 {
		return ""
	}
	return values[0]
}
