package plainjson

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// anything reads whatever comes, numbers as their text.
func anything(r *Reader) any {
	switch {
	case r.Is('{'):
		members := map[string]any{}
		r.Object(func(name string) { members[name] = anything(r) })
		return members
	case r.Is('['):
		elements := []any{}
		r.Array(func() { elements = append(elements, anything(r)) })
		return elements
	case r.Is('"'):
		return r.String()
	case r.Is('t'), r.Is('f'):
		return r.Bool()
	case r.Null():
		return nil
	}
	start := r.Offset()
	r.Skip()
	if r.Err() != nil {
		return nil
	}
	return json.Number(r.text[start:r.at])
}

// FuzzReader holds reading to encoding/json: the same texts are JSON, and hold
// the same. Only depth is limited sooner.
func FuzzReader(f *testing.F) {
	for _, s := range []string{
		`{"question":"canIUse","params":{"feature":["a","b"]}}`, ` [ 1 , -0.5e+3,true,false,null,"" ] `, `"\u00e9\ud83d\ude42\ud83d\n\/"`, `"\ud83d\ud83d\ude42"`,
		`{"a":1,"a":2}`, `[01]`, `[1.]`, `[-]`, `[1e]`, `{"a" 1}`, `{a:1}`, `[1,]`, `{,}`, "\"\n\"", `"\x"`, `"\u12g4"`, `"a`, `tru`, `nulll`, `[]]`, "\x00", "\ufeff[]", `"\uD83D\uDE42"`,
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.Count(text, "[")+strings.Count(text, "{") > maxDepth {
			return
		}
		decoder := json.NewDecoder(strings.NewReader(text))
		decoder.UseNumber()
		var want any
		valid := json.Valid([]byte(text))
		if valid {
			_ = decoder.Decode(&want)
		}
		r := Read(text)
		got := anything(r)
		if err := r.End(); (err == nil) != valid {
			t.Fatalf("%q: %v, encoding/json says valid %v", text, err, valid)
		}
		if valid && !reflect.DeepEqual(got, want) {
			t.Errorf("%q is read as %#v, want %#v", text, got, want)
		}
		skipping := Read(text)
		skipping.Skip()
		if err := skipping.End(); (err == nil) != valid {
			t.Errorf("%q: skipped with %v, encoding/json says valid %v", text, err, valid)
		}
	})
}

func TestErrors(t *testing.T) {
	tests := []struct {
		text string
		read func(r *Reader)
		want string
	}{
		{`{"a" 1}`, (*Reader).Skip, "the JSON goes wrong at byte 5: : is expected"},
		{`[1 2]`, (*Reader).Skip, "the JSON goes wrong at byte 3: a comma or ] is expected"},
		{` 12`, func(r *Reader) { _ = r.String() }, "the JSON goes wrong at byte 1: a string is expected"},
		{`"ab`, (*Reader).Skip, `the JSON goes wrong at byte 3: " is expected`},
		{"\"a\nb\"", (*Reader).Skip, "the JSON goes wrong at byte 2: a string without line breaks and control characters is expected"},
		{`"a\x"`, (*Reader).Skip, "the JSON goes wrong at byte 2: an escape of JSON is expected"},
		{`yes`, func(r *Reader) { r.Bool() }, "the JSON goes wrong at byte 0: true or false is expected"},
		{``, (*Reader).Skip, "the JSON goes wrong at byte 0: a value is expected"},
		{`{} {}`, (*Reader).Skip, "the JSON goes wrong at byte 3: the end is expected"},
		{strings.Repeat("[", 1000), (*Reader).Skip, "the JSON goes wrong at byte 64: an array is expected"},
	}
	for _, tt := range tests {
		t.Run(tt.want, func(t *testing.T) {
			r := Read(tt.text)
			tt.read(r)
			if err := r.End(); err == nil || err.Error() != tt.want {
				t.Errorf("got %v", err)
			}
		})
	}
}
