package scan_test

import (
	"fmt"
	"slices"
	"strings"
)

// tally counts what was found against what was expected. A use at the right
// place with the wrong state is found wrongly and missed.
type tally struct{ kinds map[string]*score }

type score struct{ right, wrong, missed int }

// kindOf is the state of a use, "problem" or "unread"; "" for a line that says
// something of the whole project.
func kindOf(line string) string {
	words := strings.Fields(line)
	switch {
	case len(words) == 3 && words[1] == "!" && strings.Count(words[0], ":") >= 2:
		return "problem"
	case len(words) == 3 && words[1] == "!":
		return "unread"
	case strings.Count(words[0], ":") >= 2:
		return words[len(words)-1]
	}
	return ""
}

func (t *tally) add(expect, got []string) {
	rest := slices.Clone(expect)
	for _, line := range got {
		if i := slices.Index(rest, line); i >= 0 {
			rest = slices.Delete(rest, i, i+1)
			t.of(line).right++
		} else {
			t.of(line).wrong++
		}
	}
	for _, line := range rest {
		t.of(line).missed++
	}
}

func (t *tally) of(line string) *score {
	kind := kindOf(line)
	if t.kinds == nil {
		t.kinds = make(map[string]*score)
	}
	if t.kinds[kind] == nil {
		t.kinds[kind] = new(score)
	}
	return t.kinds[kind]
}

// table prints precision and recall, over all and by kind.
func (t *tally) table() string {
	var b strings.Builder
	var all score
	fmt.Fprintf(&b, "%-13s %8s %6s %6s %7s %10s %7s\n", "", "expected", "right", "wrong", "missed", "precision", "recall")
	for _, kind := range []string{"none", "guarded", "insufficient", "unknown", "problem", "unread"} {
		if s := t.kinds[kind]; s != nil {
			b.WriteString(s.row(kind))
			all.right, all.wrong, all.missed = all.right+s.right, all.wrong+s.wrong, all.missed+s.missed
		}
	}
	b.WriteString(all.row("all"))
	return b.String()
}

func (s score) row(kind string) string {
	return fmt.Sprintf("%-13s %8d %6d %6d %7d %9.2f%% %6.2f%%\n", kind, s.right+s.missed, s.right, s.wrong, s.missed,
		portion(s.right, s.right+s.wrong), portion(s.right, s.right+s.missed))
}

func portion(part, whole int) float64 {
	if whole == 0 {
		return 100
	}
	return 100 * float64(part) / float64(whole)
}
