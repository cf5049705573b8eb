package report

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/pb33f/jsonschema/v6"
)

func TestSARIFFollowsItsSchema(t *testing.T) {
	schema, err := jsonschema.NewCompiler().Compile("testdata/sarif-schema-2.1.0.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, in := range inputs() {
		t.Run(name, func(t *testing.T) {
			text := written(t, SARIF, in)
			value, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%v\n%s", err, text)
			}
		})
	}
}

// results lists "level rule uri:line:column" of a log.
func results(t *testing.T, in Input) []string {
	t.Helper()
	var log sarifLog
	if err := json.Unmarshal([]byte(written(t, SARIF, in)), &log); err != nil {
		t.Fatal(err)
	}
	run := log.Runs[0]
	var list []string
	seen := make(map[string]bool)
	for _, r := range run.Results {
		at := r.Locations[0].Physical
		list = append(list, r.Level+" "+r.RuleID+" "+place(at.Artifact.URI, at.Region.StartLine, at.Region.StartColumn))
		if run.Tool.Driver.Rules[r.RuleIndex].ID != r.RuleID {
			t.Errorf("rule %d is not %s", r.RuleIndex, r.RuleID)
		}
		if id := r.Fingerprints["minicompat/v1"]; seen[id] {
			t.Errorf("fingerprint %s twice", id)
		} else {
			seen[id] = true
		}
	}
	return list
}

func TestSARIFLevels(t *testing.T) {
	cases := []struct {
		minimum string
		want    []string
	}{
		{"", []string{
			"note wechat/button.open-type.chooseAvatar pages/%E4%B8%80%20b%23%3F.wxml:1:20",
			"warning wechat/getAppBaseInfo pages/%E4%B8%80%20b%23%3F.js:2:29",
			"none wechat/notThere | `x` <b> pages/%E4%B8%80%20b%23%3F.js:4:4",
			"note wechat/setTabBarBadge pages/%E4%B8%80%20b%23%3F.js:3:38",
			"warning minicompat/as-string pages/%E4%B8%80%20b%23%3F.js:6:5",
		}},
		{"2.20.1", []string{
			"error wechat/button.open-type.chooseAvatar pages/%E4%B8%80%20b%23%3F.wxml:1:20",
			"warning wechat/getAppBaseInfo pages/%E4%B8%80%20b%23%3F.js:2:29",
			"none wechat/notThere | `x` <b> pages/%E4%B8%80%20b%23%3F.js:4:4",
			"note wechat/setTabBarBadge pages/%E4%B8%80%20b%23%3F.js:3:38",
			"warning minicompat/as-string pages/%E4%B8%80%20b%23%3F.js:6:5",
		}},
		{"2.20.0", []string{
			"error wechat/button.open-type.chooseAvatar pages/%E4%B8%80%20b%23%3F.wxml:1:20",
			"error wechat/getAppBaseInfo pages/%E4%B8%80%20b%23%3F.js:2:29",
			"none wechat/notThere | `x` <b> pages/%E4%B8%80%20b%23%3F.js:4:4",
			"note wechat/setTabBarBadge pages/%E4%B8%80%20b%23%3F.js:3:38",
			"warning minicompat/as-string pages/%E4%B8%80%20b%23%3F.js:6:5",
		}},
	}
	for _, tt := range cases {
		t.Run(tt.minimum, func(t *testing.T) {
			got := results(t, Input{Result: sample(), Minimum: tt.minimum})
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("got\n%s", strings.Join(got, "\n"))
			}
		})
	}
}

// A line above changes places, not fingerprints.
func TestFingerprintsStay(t *testing.T) {
	ids := func(source string) (list []string) {
		var log sarifLog
		if err := json.Unmarshal([]byte(written(t, SARIF, Input{Result: scanned("a.js", source)})), &log); err != nil {
			t.Fatal(err)
		}
		for _, r := range log.Runs[0].Results {
			list = append(list, r.Fingerprints["minicompat/v1"])
		}
		return list
	}
	source := "wx.getAppBaseInfo()\nwx.getAppBaseInfo()"
	if a, b := ids(source), ids("// more\n\n"+source); len(a) != 2 || a[0] == a[1] || strings.Join(a, " ") != strings.Join(b, " ") {
		t.Errorf("got %q and %q", a, b)
	}
}

func TestNoAddressLeadsOut(t *testing.T) {
	for name, in := range inputs() {
		var log sarifLog
		if err := json.Unmarshal([]byte(written(t, SARIF, in)), &log); err != nil {
			t.Fatal(err)
		}
		for _, n := range log.Runs[0].Invocations[0].Notifications {
			for _, l := range n.Locations {
				if strings.Contains(l.Physical.Artifact.URI, "..") {
					t.Errorf("%s: %s", name, l.Physical.Artifact.URI)
				}
			}
		}
	}
}

func TestAddress(t *testing.T) {
	for in, want := range map[string]string{"a/b.js": "a/b.js", "a b#?%.js": "a%20b%23%3F%25.js", "中.js": "%E4%B8%AD.js", "a:b.js": "a%3Ab.js"} {
		if got := address(in); got != want {
			t.Errorf("%s: got %s", in, got)
		}
	}
	for in, want := range map[string]bool{"a.js": true, "a..b.js": true, "../a.js": false, "/a.js": false, `a\b`: false, "C:/a": false, "": false, "a/..": false} {
		if got := isAddress(in); got != want {
			t.Errorf("%s: got %t", in, got)
		}
	}
}
