package endpoint

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// answer wraps an inner object as the endpoint does.
func answer(inner string) string {
	text, _ := json.Marshal(inner)
	return `{"baseresponse":{"errcode":0},"json_data":` + string(text) + `}`
}

const rows = `[{"percentage":0.1,"sdkVer":"2.9.5"},{"percentage":99.87654321,"sdkVer":"2.10.1"},{"percentage":1.5e-03,"sdkVer":"2.1.0"}]`

const good = `{"update_time":1764468031,"android":` + rows + `,"iOS":` + rows + `,"total":` + rows +
	`,"relation":{"ios":[{"app":"8.0.65","lib":"3.12.0"},{"app":"6.5.8","lib":"1.2.6"}],"android":[]}}`

func TestParse(t *testing.T) {
	wantRows := []Row{{"2.10.1", "99.88"}, {"2.9.5", "0.10"}, {"2.1.0", "0.00"}}
	want := Distribution{
		AsOf:     "2025-11-30",
		Segments: []Segment{{"all", wantRows}, {"android", wantRows}, {"ios", wantRows}},
		Clients:  []Client{{"ios", "6.5.8", "1.2.6"}, {"ios", "8.0.65", "3.12.0"}},
		Rounded:  true,
	}
	for name, text := range map[string]string{"as the endpoint answers": answer(good), "inner object alone": good} {
		t.Run(name, func(t *testing.T) {
			got, err := Parse([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// The date is China's: 2019-12-31 16:00 UTC is already 2020 there.
func TestDay(t *testing.T) {
	for seconds, want := range map[int64]string{
		1577807999: "2019-12-31",
		1577808000: "2020-01-01",
		0:          "",
		-1 << 60:   "",
	} {
		t.Run(want, func(t *testing.T) {
			if got := day(seconds); got != want {
				t.Errorf("day(%d) = %q, want %q", seconds, got, want)
			}
		})
	}
}

func TestParseRefuses(t *testing.T) {
	replaced := func(old, new string) string { return answer(strings.Replace(good, old, new, 1)) }
	for name, test := range map[string]struct{ text, want string }{
		"not JSON":       {`<html>`, "invalid character"},
		"error code":     {`{"baseresponse":{"errcode":-1},"json_data":""}`, "errcode -1"},
		"no date":        {replaced("1764468031", "0"), "update_time 0"},
		"no segment":     {replaced(`"iOS"`, `"other"`), "segment ios: shares sum to 0.00"},
		"sum":            {replaced("99.87654321", "99.2"), "shares sum to 99.30, outside 99.5..100.5"},
		"version":        {replaced("2.9.5", "2.x"), `in "2.x"`},
		"twice":          {replaced("2.9.5", "2.1"), "occurs twice"},
		"negative share": {replaced("0.1,", "-0.1,"), `share "-0.1"`},
		"huge exponent":  {replaced("0.1,", "1e999999999,"), `share "1e999999999"`},
		"relation":       {replaced("8.0.65", "8.0.x"), "relation of ios"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := Parse([]byte(test.text))
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}

// FuzzParse checks that whatever is accepted keeps the promises of the package
// comment, and that nothing panics.
func FuzzParse(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte(answer(good)))
	f.Add([]byte(`{"json_data":"{}"}`))
	if archived, err := os.ReadFile("../../node_modules/miniprogram-versions/libversions.json"); err == nil {
		f.Add(archived)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Parse(data)
		if err != nil {
			return
		}
		if len(d.AsOf) != len("2006-01-02") || len(d.Segments) != 3 {
			t.Fatalf("accepted %+v", d)
		}
		for _, s := range d.Segments {
			for i, row := range s.Rows {
				if i > 0 && compare(s.Rows[i-1].Version, row.Version) <= 0 {
					t.Errorf("%s: %q does not come after %q", s.Name, row.Version, s.Rows[i-1].Version)
				}
			}
		}
	})
}
