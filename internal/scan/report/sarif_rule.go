package report

import (
	"strings"

	"minicompat/internal/query"
	"minicompat/internal/scan"
	"minicompat/internal/scan/finding"
)

// rule is the index of a feature's rule.
func (s *sarif) rule(f scan.Feature) int {
	return s.add(plain(s.Result.Platform+"/"+f.Path), func(id string) sarifRule {
		rule := sarifRule{ID: id, Short: sarifText{plain(s.needs(f))}, Help: s.help(f)}
		answer, problem := query.CanIUse(query.Params{"platform": {s.Result.Platform}, "feature": {f.Path}})
		if problem == nil && answer.Source != nil {
			rule.HelpURI = orElse(answer.Source.Page, answer.Source.URL)
		}
		return rule
	})
}

func (s *sarif) problemRule(c finding.Check) int {
	return s.add("minicompat/"+strings.ReplaceAll(string(c), "_", "-"), func(id string) sarifRule {
		return sarifRule{ID: id, Short: sarifText{s.check(c)}, Help: sarifWritten{Text: s.T(compareParts)}}
	})
}

func (s *sarif) add(id string, describe func(id string) sarifRule) int {
	if i, ok := s.rules[id]; ok {
		return i
	}
	s.rules[id] = len(s.list)
	s.list = append(s.list, describe(id))
	return len(s.list) - 1
}

// help is the fix: the code that checks for the feature, or the minimum with
// which no check is needed.
func (s *sarif) help(f scan.Feature) sarifWritten {
	help := sarifWritten{Text: plain(s.needs(f))}
	if v := first(f); v != "" {
		help.Text = s.T(raiseOrGuard, v)
	}
	help.Markdown = escape(help.Text)
	for _, file := range s.guardCode(f.Path) {
		help.Text += "\n\n" + file.Code
		fence := fenceFor(file.Code, 3)
		help.Markdown += "\n\n" + fence + file.Language + "\n" + file.Code + fence + "\n"
	}
	return help
}

// guardCode is the guard that suits a feature best: what looks, before what
// compares versions. Templates come with the page's script.
func (s *sarif) guardCode(path string) []query.GuardFile {
	answer, problem := query.Guard(query.Params{"platform": {s.Result.Platform}, "feature": {path}, "lang": {string(s.Lang)}})
	if problem != nil {
		return nil
	}
	for _, style := range []string{"markup", "exists", "canIUse", "version"} {
		for _, snippet := range answer.Snippets {
			if snippet.Style == style && len(snippet.Files) > 0 {
				return snippet.Files
			}
		}
	}
	return nil
}
