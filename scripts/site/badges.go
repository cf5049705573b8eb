package site

import (
	"fmt"
	"strings"

	"minicompat/internal/badge"
	"minicompat/internal/badge/word"
	"minicompat/internal/dataset"
)

// endpoint is the JSON from which shields.io draws a badge.
type endpoint struct {
	SchemaVersion int    `json:"schemaVersion"`
	Label         string `json:"label"`
	Message       string `json:"message"`
	Color         string `json:"color"`
}

// addBadges writes badge/<platform>/<folder>/<name>.svg for every root, and the
// endpoint for shields.io beside it.
func (m *made) addBadges() error {
	for _, platform := range dataset.Platforms() {
		for f := range dataset.Features(platform) {
			if strings.Contains(f.Path, ".") {
				continue
			}
			b, problem := word.Of(word.Question{Platform: string(platform), Path: f.Path})
			if problem != nil {
				return fmt.Errorf("site: no badge for %s %s: %w", platform, f.Path, problem)
			}
			place := "badge/" + word.Place(platform, f)
			m.files[place+".svg"] = []byte(b.SVG())
			m.files[place+".json"] = append(mustJSON(endpoint{1, b.Label, b.Message, shieldsColour(b.Colour)}), '\n')
		}
	}
	return nil
}

// shieldsColour is a colour by a name that shields.io knows.
func shieldsColour(c badge.Colour) string {
	if c == badge.Unknown {
		return "lightgrey"
	}
	return "blue"
}
