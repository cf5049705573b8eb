package version

import (
	"encoding/json"
	"os/exec"
	"strings"
	"testing"
)

// documentedScript runs the comparison that the platforms' base-library pages
// describe: split at dots, pad with zeros, compare by parseInt. Pairs come in on
// standard input as JSON, answers go out as JSON.
const documentedScript = `
const documented = (a, b) => {
  const left = a.split('.'), right = b.split('.')
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const l = parseInt(i < left.length ? left[i] : '0')
    const r = parseInt(i < right.length ? right[i] : '0')
    if (l > r) return 1
    if (l < r) return -1
  }
  return 0
}
const pairs = JSON.parse(require('fs').readFileSync(0, 'utf8'))
console.log(JSON.stringify(pairs.map(([a, b]) => ({
  documented: documented(a, b),
  string: a > b ? 1 : a < b ? -1 : 0,
  float: Number.isNaN(parseFloat(a)) || Number.isNaN(parseFloat(b)) ? null : Math.sign(parseFloat(a) - parseFloat(b)) || 0,
}))))`

type jsAnswer struct {
	Documented, String int
	Float              *int
}

func runDocumented(t *testing.T, pairs [][2]string) []jsAnswer {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed: the differential test needs it")
	}
	input, err := json.Marshal(pairs)
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(node, "-e", documentedScript)
	command.Stdin = strings.NewReader(string(input))
	output, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var answers []jsAnswer
	if err := json.Unmarshal(output, &answers); err != nil {
		t.Fatal(err)
	}
	return answers
}

// intended lists inputs on which the documented function answers and we do
// not, with the reason. Everything else must agree.
var intended = map[string]string{
	"":          "parseInt('') is NaN, so the empty string equals everything",
	"2..1":      "an empty component is NaN and compares as equal",
	"2.x":       "x is NaN, so 2.x equals 2.1 and 2.9 alike",
	"latest":    "NaN equals everything",
	"v2.10.0":   "v2 is NaN; only the rest decides",
	"-1.0.0":    "there are no negative versions",
	"1.2.3.4.5": "no version has five components",
	"2.10.0-b1": "parseInt reads 0-b1 as 0, so a prerelease equals its release",
	"0x10.0":    "parseInt reads hexadecimal",
	"1 2.0":     "parseInt stops at the space",
}

func TestDocumentedCompareVersion(t *testing.T) {
	var inputs []string
	for _, equal := range ordered {
		inputs = append(inputs, equal...)
	}
	inputs = append(inputs, "2.7.0", "2.7.1", "3.15.1", "3.9.3", "1.24.10", "2.4.10", "8.0.54", "10.1.68")
	for in := range intended {
		inputs = append(inputs, in)
	}
	var pairs [][2]string
	for _, a := range inputs {
		for _, b := range inputs {
			pairs = append(pairs, [2]string{a, b})
		}
	}
	for i, js := range runDocumented(t, pairs) {
		checkAgainst(t, pairs[i], js)
	}
}

func checkAgainst(t *testing.T, pair [2]string, js jsAnswer) {
	t.Helper()
	a, b := pair[0], pair[1]
	explanation, err := Explain(a, b)
	switch {
	case err == nil && explanation.Result != js.Documented:
		t.Errorf("%s %s: we say %d, the documented function %d", a, b, explanation.Result, js.Documented)
	case err != nil && intended[a] == "" && intended[b] == "":
		t.Errorf("%s %s: refused (%v), which is no intended difference", a, b, err)
	}
	for _, trap := range explanation.Traps {
		want := map[Method]*int{MethodDocumented: &js.Documented, MethodString: &js.String, MethodFloat: js.Float}[trap.Method]
		if trap.Answers != (want != nil) || trap.Answers && trap.Result != *want {
			t.Errorf("%q %q: trap %+v, JavaScript says %v", a, b, trap, want)
		}
	}
}
