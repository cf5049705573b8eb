package guard

import (
	"regexp"
	"strings"
	"testing"
)

// checkMarkup fails unless the template is made of comments, text without "<",
// and elements that are closed in order, with quoted attributes of which if and
// else stand on neighbours.
func checkMarkup(t *testing.T, template string) {
	t.Helper()
	token := regexp.MustCompile(`^(?:` +
		`<!-- [^<>]* -->|` +
		`</([a-z][a-z0-9-]*)>|` +
		`<([a-z][a-z0-9-]*)((?: [A-Za-z][A-Za-z0-9_:-]*(?:="[^"<>]*")?)*)( /)?>|` +
		`[^<>&{}]+)`)
	var open []string
	for rest := template; rest != ""; {
		m := token.FindStringSubmatch(rest)
		if m == nil {
			t.Fatalf("cannot read %q of:\n%s", rest, template)
		}
		rest = rest[len(m[0]):]
		switch {
		case m[1] != "":
			if len(open) == 0 || open[len(open)-1] != m[1] {
				t.Fatalf("</%s> closes %v in:\n%s", m[1], open, template)
			}
			open = open[:len(open)-1]
		case m[2] != "" && m[4] == "":
			open = append(open, m[2])
		}
	}
	if len(open) > 0 {
		t.Errorf("%v left open in:\n%s", open, template)
	}
	if strings.Count(template, ":if=") != 1 || strings.Count(template, ":else") != 1 {
		t.Errorf("no pair of if and else in:\n%s", template)
	}
}

func TestMarkupIsBalanced(t *testing.T) {
	paths := []struct{ kind, path string }{
		{"component", "camera"}, {"component", "button"}, {"component", "cover-view"},
		{"component", "web-view"}, {"attribute", "text.selectable"}, {"attribute", "button.form-type"},
		{"attribute", "canvas.bindtouchstart"}, {"attribute", "movable-view.onScale"},
		{"attribute", "live-pusher.enableVideoCustomRender"}, {"attribute", "image.enable-3D"},
		{"attribute", "scroll-view.worklet:onscrollstart"}, {"value", "button.open-type.contact"},
		{"value", "image.mode.top left"}, {"value", `input.type.a"b<c>&d`}, {"value", "icon.type.success"},
		{"value", "picker.mode.a.b"},
	}
	for _, platform := range []string{"wechat", "alipay", "xiaohongshu"} {
		for _, p := range paths {
			t.Run(platform+" "+p.path, func(t *testing.T) {
				snippets, err := Write(Input{Platform: platform, Kind: p.kind, Path: p.path})
				if err != nil {
					t.Fatal(err)
				}
				files := snippets[3].Files
				if len(files) != 2 {
					t.Fatalf("reason %s", snippets[3].Reason)
				}
				checkMarkup(t, files[0].Code)
				field := regexp.MustCompile(`:if="\{\{(\w+)\}\}"`).FindStringSubmatch(files[0].Code)
				if field == nil || !strings.Contains(files[1].Code, "    "+field[1]+": ") {
					t.Errorf("the template's field %v is not in the script:\n%s", field, files[1].Code)
				}
				handler := regexp.MustCompile(`="(promptUpgrade|handle\w+)"`)
				for _, h := range handler.FindAllStringSubmatch(files[0].Code, -1) {
					if !strings.Contains(files[1].Code, "  "+h[1]+"(") {
						t.Errorf("no method %s in the script:\n%s", h[1], files[1].Code)
					}
				}
			})
		}
	}
}
