package query

import (
	"encoding/json"
	"flag"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// The golden corpus is testdata/golden.txt: blocks of comment lines, one
// request line "question?parameters", and one answer line, apart by an empty
// line. Native Go, the WebAssembly in a browser and the Worker answer it with the
// same bytes. go test ./internal/query -update writes the answers anew; read
// the difference before committing it.
const goldenFile = "testdata/golden.txt"

func updating() bool { return *update }

var update = flag.Bool("update", false, "write the answers of the golden corpus anew")

type golden struct {
	comments        []string
	request, answer string
}

func readGolden(t testing.TB) []golden {
	t.Helper()
	text, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	var list []golden
	for block := range strings.SplitSeq(strings.TrimSpace(string(text)), "\n\n") {
		var g golden
		for line := range strings.SplitSeq(block, "\n") {
			switch {
			case strings.HasPrefix(line, "#"):
				g.comments = append(g.comments, line)
			case g.request == "":
				g.request = line
			default:
				g.answer = line
			}
		}
		if g.request != "" {
			list = append(list, g)
		}
	}
	return list
}

func ask(t testing.TB, request string) string {
	t.Helper()
	question, text, _ := strings.Cut(request, "?")
	params, err := url.ParseQuery(text)
	if err != nil {
		t.Fatalf("%s: %v", request, err)
	}
	body, _ := Ask(question, Params(params))
	return string(body)
}

func TestGolden(t *testing.T) {
	list := readGolden(t)
	if updating() {
		writeGolden(t, list)
		return
	}
	for _, g := range list {
		t.Run(g.request, func(t *testing.T) {
			if got := ask(t, g.request); got != g.answer {
				t.Errorf("(-want +got)\n%s", cmp.Diff(indented(g.answer), indented(got)))
			}
		})
	}
}

func indented(body string) string {
	var v any
	if json.Unmarshal([]byte(body), &v) != nil {
		return body
	}
	text, _ := json.MarshalIndent(v, "", "  ")
	return string(text)
}

func writeGolden(t *testing.T, list []golden) {
	t.Helper()
	var out []string
	for _, g := range list {
		block := append(g.comments, g.request, ask(t, g.request))
		out = append(out, strings.Join(block, "\n"))
	}
	if err := os.WriteFile(goldenFile, []byte(strings.Join(out, "\n\n")+"\n"), 0o644); err != nil {
		t.Fatal(err)
	}
}

// The corpus must hold every question and every error code that a request can
// cause, and no request twice.
func TestGoldenIsComplete(t *testing.T) {
	list := readGolden(t)
	if len(list) < 150 {
		t.Errorf("%d requests", len(list))
	}
	seen, all := map[string]bool{}, ""
	for _, g := range list {
		if seen[g.request] {
			t.Errorf("twice: %s", g.request)
		}
		seen[g.request] = true
		all += g.request + "\n" + g.answer + "\n"
	}
	for _, q := range Questions() {
		if !strings.Contains(all, q+"?") {
			t.Errorf("no request asks %s", q)
		}
	}
	for _, code := range []Code{CodeMissing, CodeInvalidVersion, CodeInvalidRange, CodeInvalidFeature, CodeInvalidPlatform,
		CodeInvalidParameter, CodeNoData, CodeUnknownQuestion} {
		if !strings.Contains(all, `"code":"`+string(code)+`"`) {
			t.Errorf("no answer has code %s", code)
		}
	}
	for _, value := range []string{
		`"support":"supported"`, `"support":"unsupported"`, `"support":"unknown"`, `"support":"mixed"`,
		`"basis":"stated"`, `"basis":"inherited"`, `"basis":"observed"`, `"basis":"none"`,
		"not_found", "no_minimum", "before_seen", "client_needed", "client_too_old", "absence_claimed",
		"above_every_bucket", "released_after_snapshot", `"answer":"missing"`, `"answer":"unreliable"`,
		`"match":"counterpart"`, `"at_least":true`, `"at_most":true`, `"never":true`, `"known":"range"`, `"known":"exact"`,
	} {
		if !strings.Contains(all, value) {
			t.Errorf("no answer has %s", value)
		}
	}
}
