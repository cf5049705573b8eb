package report

import (
	"io"

	"minicompat/internal/query"
	"minicompat/internal/scan"
	"minicompat/internal/scan/finding"
)

// sarif writes the one run of a log. Uses above the minimum are errors, wrong
// guards and wrong comparisons warnings, guarded uses notes; without a minimum,
// so are the uses that force the program's own. Uses whose minimum is unknown
// are results of the kind "open". What is below the minimum is no result.
func (r *report) sarif(w io.Writer) error {
	s := &sarif{report: r, rules: make(map[string]int), seen: make(map[string]int)}
	s.results = []sarifResult{}
	for _, f := range r.Result.Features {
		for _, u := range f.Uses {
			s.use(f, u)
		}
	}
	for _, p := range r.Result.Problems {
		s.problem(p)
	}
	return encode(w, sarifLog{
		Schema:  "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
		Version: "2.1.0",
		Runs: []sarifRun{{
			Tool: sarifTool{sarifDriver{
				Name: "minicompat", Version: query.DataVersion(), Rules: s.list, Notifications: s.codes(),
			}},
			Invocations: []sarifInvocation{{ExecutionSuccessful: true, Notifications: s.notices()}},
			Bases:       map[string]sarifBase{root: {sarifText{r.T("小程序的文件夹 ¦ the mini program's folder")}}},
			ColumnKind:  "utf16CodeUnits",
			Language:    r.Lang.Tag(),
			Results:     s.results,
		}},
	})
}

// sarif gathers results and the rules that they name.
type sarif struct {
	*report
	results []sarifResult
	list    []sarifRule
	rules   map[string]int
	seen    map[string]int // of equal fingerprints
}

// grade says how a use is reported; ok is false for one that is not.
func (s *sarif) grade(f scan.Feature, u finding.Use) (level, kind string, ok bool) {
	switch {
	case u.State == finding.Guarded:
		return "note", "", true
	case s.isAbove(f.Path):
		return "error", "", true
	case u.State == finding.Insufficient:
		return "warning", "", true
	case len(f.Since) == 0:
		return "none", "open", true
	case s.Minimum == "" && s.forces(f.Path):
		return "note", "", true
	}
	return "", "", false
}

func (s *sarif) use(f scan.Feature, u finding.Use) {
	level, kind, ok := s.grade(f, u)
	if !ok {
		return
	}
	rule := s.rule(f)
	text := s.needs(f) + "; " + s.state(u)
	result := sarifResult{
		RuleID: s.list[rule].ID, RuleIndex: rule, Level: level, Kind: kind, Message: sarifText{plain(text)},
		Locations:    []sarifLocation{location(spot{u.File, u.Line, u.Column, u.Length, u.Text})},
		Fingerprints: s.fingerprint(f.Path, u.File, u.Text),
	}
	if g := u.Guard; g != nil {
		at := location(spot{file: orElse(g.File, u.File), line: g.Line, column: g.Column})
		at.ID, at.Message = 1, &sarifText{plain(s.guard(*g))}
		result.Related = []sarifLocation{at}
	}
	s.results = append(s.results, result)
}

func (s *sarif) problem(p finding.Problem) {
	rule := s.problemRule(p.Code)
	s.results = append(s.results, sarifResult{
		RuleID: s.list[rule].ID, RuleIndex: rule, Level: "warning", Message: sarifText{s.check(p.Code)},
		Locations:    []sarifLocation{location(spot{p.File, p.Line, p.Column, p.Length, p.Text})},
		Fingerprints: s.fingerprint(string(p.Code), p.File, p.Text),
	})
}

func orElse(a, b string) string {
	if a == "" {
		return b
	}
	return a
}

// needs says what a feature needs.
func (s *sarif) needs(f scan.Feature) string {
	switch {
	case f.Kind == "":
		return f.Path + ": " + s.T(featureIsNot)
	case len(f.Since) == 0:
		return s.T(needsUnknown, f.Path)
	}
	return s.T(needsMinimum, f.Path, s.sinceOf(f))
}

// notices are the files that were not read, or in part.
func (s *sarif) notices() []sarifNotice {
	list := []sarifNotice{}
	for _, u := range s.Result.Unread {
		n := sarifNotice{Level: "warning", Descriptor: sarifReference{string(u.Code)}, Message: sarifText{s.T(notReadNotice, plain(u.File), s.unread(u))}}
		if isAddress(u.File) {
			n.Locations = []sarifLocation{location(spot{file: u.File, line: u.Line, column: u.Column})}
		}
		list = append(list, n)
	}
	return list
}

// codes describes the notifications.
func (s *sarif) codes() []sarifDescriptor {
	var list []sarifDescriptor
	for _, code := range []scan.Code{
		scan.CodeTooLarge, scan.CodeTooMuch, scan.CodeNotText, scan.CodeNotUTF8, scan.CodeSyntax, scan.CodeTooDeep,
		scan.CodeUnsafeName, scan.CodeDuplicate, scan.CodeArchive, scan.CodeZipBomb, scan.CodeNotRead,
	} {
		list = append(list, sarifDescriptor{string(code), sarifText{s.why(code)}})
	}
	return list
}
