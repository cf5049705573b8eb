package scan

import (
	"encoding/json"
	"errors"
	"path"
	"strings"
)

// tags holds the custom components that JSON files declare: those of a page or
// component under its stem, those of an app under its folder and "/app".
type tags map[string]map[string]bool

// read takes a JSON file. Comments and trailing commas, which some tools take,
// are passed over.
func (t tags) read(s source) doubt {
	declared, err := declared(s.text)
	var broken *json.SyntaxError
	if err != nil {
		declared, _ = declaredLoosely(s.text, &err)
	}
	if declared != nil {
		t[stem(s.name)] = declared
	}
	if errors.As(err, &broken) {
		return doubt{code: CodeSyntax, offset: max(0, min(int(broken.Offset)-1, len(s.text))), partly: true}
	}
	return doubt{}
}

// declared are the tags that a page, component or app declares. A generic is a
// tag of its component's template.
func declared(text string) (map[string]bool, error) {
	var file struct {
		Components json.RawMessage `json:"usingComponents"`
		Generics   json.RawMessage `json:"componentGenerics"`
	}
	if strings.TrimSpace(text) == "" { // as tools leave the JSON of a page
		return nil, nil
	}
	if err := json.Unmarshal([]byte(text), &file); err != nil {
		return nil, err
	}
	found := make(map[string]bool)
	for _, raw := range []json.RawMessage{file.Components, file.Generics} {
		var names map[string]json.RawMessage
		if json.Unmarshal(raw, &names) == nil { // anything else declares nothing
			for name := range names {
				found[name] = true
			}
		}
	}
	return found, nil
}

// declaredLoosely reads once more without comments and trailing commas; err
// stays what it was when that fails too.
func declaredLoosely(text string, err *error) (map[string]bool, bool) {
	found, again := declared(withoutComments(text))
	if again != nil {
		return nil, false
	}
	*err = nil
	return found, true
}

// of tells which tags are custom in a template: those that its own JSON
// declares, and those of the app around it.
func (t tags) of(name string) func(tag string) bool {
	own, app := t[stem(name)], t.app(name)
	return func(tag string) bool { return own[tag] || app[tag] }
}

// app finds the nearest app.json above a file.
func (t tags) app(name string) map[string]bool {
	for folder := path.Dir(name); ; folder = path.Dir(folder) {
		if found, ok := t[path.Join(folder, "app")]; ok {
			return found
		}
		if folder == "." {
			return nil
		}
	}
}

// withoutComments blanks comments and trailing commas; strings stay.
func withoutComments(text string) string {
	out := []byte(text)
	comma := -1 // a comma that nothing but space follows so far
	for i := 0; i < len(out); i++ {
		switch c := out[i]; {
		case c == '"':
			for i++; i < len(out) && out[i] != '"'; i++ {
				if out[i] == '\\' {
					i++
				}
			}
			comma = -1
		case c == '/' && i+1 < len(out) && (out[i+1] == '/' || out[i+1] == '*'):
			end := commentEnd(text, i)
			for ; i < end; i++ {
				if out[i] != '\n' {
					out[i] = ' '
				}
			}
			i--
		case c == ',':
			comma = i
		case c == '}' || c == ']':
			if comma >= 0 {
				out[comma] = ' '
			}
			comma = -1
		case c > ' ':
			comma = -1
		}
	}
	return string(out)
}

func commentEnd(text string, from int) int {
	end := "\n"
	if text[from+1] == '*' {
		end = "*/"
	}
	i := strings.Index(text[from+2:], end)
	if i < 0 {
		return len(text)
	}
	if end == "\n" {
		return from + 2 + i
	}
	return from + 2 + i + len(end)
}
