package card

import (
	"encoding/json"
	"reflect"
	"testing"

	"minicompat/internal/plainjson"
	"minicompat/internal/query"
)

// TestWriteJSON wants the bytes that encoding/json gives.
func TestWriteJSON(t *testing.T) {
	questions := []Question{
		{}, {Feature: "showToast", Version: "2.9.0", Rows: true, Today: "2026-11-25", Lang: "en"}, {Platform: "my", Minimum: "2.0"},
		{Feature: "showTost"}, {Feature: "a b"}, {Version: "x"}, {Platform: "xhs", Feature: "getLocation"},
	}
	for _, q := range questions {
		card := Of(q)
		var w plainjson.Writer
		card.WriteJSON(&w)
		if want, err := json.Marshal(card); err != nil || string(w.Out) != string(want) {
			t.Errorf("%+v gives\n%s, want\n%s (%v)", q, w.Out, want, err)
		}
	}
}

func TestReadQuestion(t *testing.T) {
	want := Question{
		Platform: "wechat", Feature: "showToast", Version: "1", Minimum: "2", Segment: "ios", Snapshot: "2026-01-01", Lang: "en", Rows: true, Today: "2026-11-25",
		Own: &Own{Own: query.Own{Platform: "wechat", Line: "1.x", Shares: "1 2", IOS: "3 4", Android: "5 6", AsOf: "2026-01-02", Name: "n"}, File: "f", Fault: "rows", Given: "g"},
	}
	text := `{"platform":"wechat","feature":"showToast","version":"1","minimum":"2","segment":"ios","snapshot":"2026-01-01","lang":"en","rows":true,"today":"2026-11-25",
		"own":{"platform":"wechat","line":"1.x","shares":"1 2","shares_ios":"3 4","shares_android":"5 6","as_of":"2026-01-02","name":"n","file":"f","fault":"rows","given":"g","more":[]},"more":{}}`
	if got := readQuestion(plainjson.Read(text)); !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
	wrong := `{"platform":1,"feature":["a"],"rows":"true","own":null,"version":"3"}`
	if got := readQuestion(plainjson.Read(wrong)); !reflect.DeepEqual(got, Question{Version: "3"}) {
		t.Errorf("got %+v, want only what is of its type", got)
	}
}
