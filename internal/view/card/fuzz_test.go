package card

import (
	"encoding/json"
	"testing"
)

// FuzzAnswer takes any text as what an element asks: there is always a card.
func FuzzAnswer(f *testing.F) {
	for _, s := range []string{
		`{"platform":"wechat","feature":"showToast.object.image","version":">=2 <3","lang":"en","rows":true,"today":"2026-11-25"}`,
		`{"platform":"my","feature":"lifestyle","own":{"file":"# platform: alipay\nall\t2.9.0\t60"}}`,
		`{"own":{"shares":"1 2","fault":"rows"}}`, `{"feature":1}`, "{", "null",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, question string) {
		var card struct{ Word, Tone string }
		if body := Answer(question); json.Unmarshal(body, &card) != nil || card.Word == "" || card.Tone == "" {
			t.Errorf("%s", body)
		}
	})
}
