package guard

import (
	"strings"

	"minicompat/internal/version"
)

// compareVersion is what the platforms' pages "Compatibility" show, made to
// refuse: theirs lets parseInt turn "2.x" into NaN, which is neither above nor
// below anything, and so calls it equal. Ten digits keep a component exact.
const compareVersion = `function compareVersion(v1, v2) {
  const valid = v => typeof v === 'string' && /^\d{1,10}(\.\d{1,10}){0,3}$/.test(v)
  if (!valid(v1) || !valid(v2)) return NaN
  const a = v1.split('.')
  const b = v2.split('.')
  for (let i = 0; i < 4; i++) {
    const diff = Number(a[i] || 0) - Number(b[i] || 0)
    if (diff !== 0) return diff > 0 ? 1 : -1
  }
  return 0
}
`

// minimums is what the version style compares with; "" where nothing is asked.
type minimums struct {
	baseLibrary     string // on all lines
	line1, line2    string // or on each of Alipay's
	removed, client string
	observed        bool // baseLibrary is the release in which the feature was seen
}

func (r request) version() Snippet {
	if !isKnownKind(r.Kind) {
		return refuse(StyleVersion, ReasonUnknownFeature)
	}
	m, why := r.minimums()
	if why != "" {
		return refuse(StyleVersion, why)
	}
	var s source
	s.comment(r.words.compare)
	s.b.WriteString(compareVersion)
	s.blank()
	current := r.readVersions(&s, m)
	if m.observed {
		s.comment(r.words.observed)
	}
	if r.Inherited {
		s.comment(r.words.inherited)
	}
	s.branch(r, m.conditions(current))
	return script(StyleVersion, s.String(), r.versionNotes(m))
}

func isKnownKind(kind string) bool {
	switch kind {
	case "api", "class", "member", "component", "attribute", "value",
		"method", "param", "result", "framework", "namespace":
		return true
	}
	return false
}

// minimums reads the input's versions. A lone minimum of one of Alipay's lines
// is compared as it stands, as the documentation compares: a 1.x one holds on
// all of 2.x, a 2.x one on none of 1.x.
func (r request) minimums() (m minimums, why Reason) {
	since, observed := strings.CutPrefix(r.Since, "<=")
	line1, line2 := r.Since1, r.Since2
	if a, b, ok := strings.Cut(since, "|"); ok && line1 == "" && line2 == "" {
		line1, line2 = a, b
	}
	switch {
	case line1 == line2 && line1 != "": // a lone 1.x minimum, said of both
		m.baseLibrary = line1
	case line1 != "" && line2 != "":
		m.line1, m.line2 = line1, line2
	case line1+line2 != "":
		m.baseLibrary = line1 + line2
	default:
		m.baseLibrary, m.observed = since, observed
	}
	m.removed = r.Removed
	if r.platform.global == "my" {
		m.client = r.Client
	}
	why = m.check()
	return m, why // not in one: Go does not say which of the two is read first
}

// check trims every minimum and refuses what is no version.
func (m *minimums) check() Reason {
	for _, s := range []*string{&m.baseLibrary, &m.line1, &m.line2, &m.removed, &m.client} {
		if *s == "" {
			continue
		}
		v, err := version.Parse(*s)
		if err != nil {
			return ReasonSinceInvalid
		}
		*s = v.String()
	}
	if m.baseLibrary+m.line1+m.client == "" {
		return ReasonSinceUnknown
	}
	return ""
}

// readVersions writes the constants that the conditions need and answers with
// the expression for the base library's version.
func (r request) readVersions(s *source, m minimums) (current string) {
	switch r.platform.global {
	case "wx":
		s.comment(r.words.baseInfo)
		s.line("const { SDKVersion } = wx.getAppBaseInfo ? wx.getAppBaseInfo() : wx.getSystemInfoSync()")
		s.blank()
		return "SDKVersion"
	case "xhs":
		s.line("const { SDKVersion } = xhs.getSystemInfoSync()")
		s.blank()
		return "SDKVersion"
	}
	if m.line1 != "" {
		s.comment(r.words.lines)
		s.line("const minimum = parseInt(my.SDKVersion, 10) < 2 ? ", jsString(m.line1), " : ", jsString(m.line2))
	}
	if m.client != "" {
		// my.env.clientVersion came with 1.24.10 and 2.4.10 (Alipay docs, "Compatibility").
		s.line("const clientVersion = (my.env && my.env.clientVersion) || my.getSystemInfoSync().version")
	}
	if m.line1+m.client != "" {
		s.blank()
	}
	return "my.SDKVersion"
}

func (m minimums) conditions(current string) []string {
	var all []string
	compare := func(a, b, against string) {
		all = append(all, "compareVersion("+a+", "+b+") "+against)
	}
	switch {
	case m.line1 != "":
		compare(current, "minimum", ">= 0")
	case m.baseLibrary != "":
		compare(current, jsString(m.baseLibrary), ">= 0")
	}
	if m.removed != "" {
		compare(current, jsString(m.removed), "< 0")
	}
	if m.client != "" {
		compare("clientVersion", jsString(m.client), ">= 0")
	}
	return all
}

func (r request) versionNotes(m minimums) []Note {
	var notes []Note
	if m.observed {
		notes = append(notes, NoteMinimumObserved)
	}
	if r.Inherited {
		notes = append(notes, NoteMinimumInherited)
	}
	if r.platform.global == "wx" && !m.observed && !r.newerThan("1.1.0") {
		notes = append(notes, NoteVersionAbsent)
	}
	return notes
}
