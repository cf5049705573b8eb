package plainjson

import (
	"encoding/json"
	"testing"
)

func TestWriter(t *testing.T) {
	var w Writer
	w.Object()
	w.Text("text", "a\"b")
	w.OptionalText("left out", "")
	w.OptionalText("kept", "c")
	w.Int("int", -12)
	w.OptionalInt("left out", 0)
	w.OptionalInt("one", 1)
	w.Bool("no", false)
	w.OptionalBool("left out", false)
	w.OptionalBool("yes", true)
	w.Texts("null", nil)
	w.Texts("none", []string{})
	w.Texts("two", []string{"", "x"})
	w.OptionalTexts("left out", []string{})
	w.Name("list")
	w.Array()
	w.Object()
	w.EndObject()
	w.Array()
	w.EndArray()
	w.Null()
	w.EndArray()
	w.EndObject()
	want := `{"text":"a\"b","kept":"c","int":-12,"one":1,"no":false,"yes":true,"null":null,"none":[],"two":["","x"],"list":[{},[],null]}`
	if string(w.Out) != want {
		t.Errorf("got  %s\nwant %s", w.Out, want)
	}
}

// FuzzString holds strings to what encoding/json writes.
func FuzzString(f *testing.F) {
	for _, s := range []string{"", "showToast", "\x00\b\t\n\f\r\x1f\x7f", `"\/`, "</script>&", "\u2028\u2029\u2027", "小程序 🙂", "a\xffb\xe5\xb0", "\ufffd", "\ud7ff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		var w Writer
		w.String(s)
		if want, err := json.Marshal(s); err != nil || string(w.Out) != string(want) {
			t.Errorf("%q is written %s, want %s", s, w.Out, want)
		}
	})
}
