package view

import (
	"strings"
	"testing"

	"minicompat/internal/view/tree"
)

// activeOf is the path that aria-activedescendant names, or "".
func activeOf(p *page, field string) string {
	input := tree.Find(p.shown, "name", field)
	id := tree.AttrOf(input, "aria-activedescendant")
	if id == "" {
		return ""
	}
	return tree.AttrOf(tree.Find(p.shown, "id", id), "data-arg")
}

func TestComboboxKeys(t *testing.T) {
	tests := []struct {
		keys, active string
		expanded     string
	}{
		{"", "", "true"},
		{"ArrowDown", "chooseMedia", "true"},
		{"ArrowDown ArrowDown", "chooseMedia.object", "true"},
		{"ArrowDown ArrowUp", "", "true"},
		{"ArrowDown End Home", "chooseMedia", "true"},
		{"Home", "", "true"}, // the caret's own
		{"Escape", "", "false"},
		{"Escape ArrowDown", "chooseMedia", "true"},
		{"ArrowDown Escape", "", "false"},
	}
	for _, tt := range tests {
		t.Run(tt.keys, func(t *testing.T) {
			p, _ := open("")
			p.dispatch("feature.input", &event{Value: "chooseMedia"})
			for key := range strings.FieldsSeq(tt.keys) {
				p.dispatch("feature.key", &event{Key: key, Value: "chooseMedia"})
			}
			if got := activeOf(p, "feature"); got != tt.active {
				t.Errorf("active %q, want %q", got, tt.active)
			}
			if got := tree.AttrOf(tree.Find(p.shown, "name", "feature"), "aria-expanded"); got != tt.expanded {
				t.Errorf("expanded %q", got)
			}
		})
	}
}

func TestComboboxTakesOnlyWhatIsChosen(t *testing.T) {
	tests := []struct{ name, keys, want string }{
		{"Enter without an option keeps the text", "Enter", "chooseM"},
		{"Enter takes the active option", "ArrowDown Enter", "chooseMedia"},
		{"Tab takes the active option", "ArrowDown Tab", "chooseMedia"},
		{"Tab without an option keeps the text", "Tab", "chooseM"},
		{"Escape keeps the text", "ArrowDown Escape Enter", "chooseM"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p, _ := open("")
			p.dispatch("feature.input", &event{Value: "chooseM"})
			for key := range strings.FieldsSeq(tt.keys) {
				p.dispatch("feature.key", &event{Key: key, Value: "chooseM"})
			}
			if got := p.question.Feature; got != tt.want {
				t.Errorf("got %q", got)
			}
		})
	}
}

func TestComboboxLeavesAnInputMethodAlone(t *testing.T) {
	p, _ := open("")
	p.dispatch("feature.input", &event{Value: "chooseM"})
	e := &event{Key: "Enter", Value: "chooseM", Typing: true}
	p.dispatch("feature.key", e)
	if e.Prevent || !p.panels.ask.feature.open {
		t.Error("Enter of an input method was taken")
	}
}

func TestReleases(t *testing.T) {
	p, _ := open("?version=2.10")
	p.dispatch("version.open", &event{})
	list := tree.Plain(tree.Find(p.shown, "id", "t-version-list"))
	if !strings.Contains(list, "2.10.4") || strings.Contains(list, "2.9.5") {
		t.Errorf("list of %s", list)
	}
	p.dispatch("version.clear", &event{})
	if p.question.Version != "" {
		t.Error("not cleared")
	}
}

// Every control has a name, and every id that is pointed at exists.
func TestNamesAndReferences(t *testing.T) {
	for _, query := range []string{"", "?feature=chooseMedia&version=2.9.0", "?platform=alipay&version=2..1", "?lang=zh&feature=x", "?feature=chooseMedia&version=2.9.0&tool=compare&a=1.11.0&b=1.9.9"} {
		t.Run(query, func(t *testing.T) {
			p, _ := open(query)
			p.dispatch("version.open", &event{})
			seen := map[string]bool{}
			for _, id := range tree.Values(p.shown, "id") {
				if seen[id] {
					t.Errorf("%s is there twice", id)
				}
				seen[id] = true
			}
			for _, name := range []string{"aria-describedby", "aria-controls", "aria-labelledby", "for", "aria-activedescendant"} {
				for _, id := range tree.Values(p.shown, name) {
					if tree.Find(p.shown, "id", id) == nil {
						t.Errorf("%s names %s, which is not there", name, id)
					}
				}
			}
		})
	}
}
