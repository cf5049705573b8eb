package query

import (
	"encoding/json"
	"math/rand"
	"reflect"
	"testing"
	"testing/quick"

	"minicompat/internal/plainjson"
)

// TestWriteJSON fills every answer with anything and wants the bytes that
// encoding/json gives.
func TestWriteJSON(t *testing.T) {
	answers := []plainjson.Value{
		&AcrossAnswer{}, &AdoptionAnswer{}, &CanIUseAnswer{}, &ClientAnswer{}, &CompareAnswer{}, &FeaturesAnswer{}, &GuardAnswer{},
		&ImpactAnswer{}, &MinimumAnswer{}, &RaiseAnswer{}, &SnapshotsAnswer{}, &Problem{},
	}
	if len(answers) != len(Questions())+1 {
		t.Errorf("%d answers are tested, want one for each question and the problem", len(answers))
	}
	random := rand.New(rand.NewSource(1))
	for _, empty := range answers {
		t.Run(reflect.TypeOf(empty).Elem().Name(), func(t *testing.T) {
			same(t, empty)
			for range 30 {
				value, ok := quick.Value(reflect.TypeOf(empty), random)
				if !ok {
					t.Fatal("testing/quick cannot fill it")
				}
				if answer := value.Interface().(plainjson.Value); !value.IsNil() {
					same(t, answer)
				}
			}
		})
	}
}

func same(t *testing.T, v plainjson.Value) {
	t.Helper()
	var w plainjson.Writer
	v.WriteJSON(&w)
	if want, err := json.Marshal(v); err != nil || string(w.Out) != string(want) {
		t.Fatalf("got  %.2000s\nwant %.2000s (%v)", w.Out, want, err)
	}
}
