package guard

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// job is code to run and the platform to run it on; testdata/run.js says what
// the fields of world mean.
type job struct {
	Code   string `json:"code"`
	Global string `json:"global"`
	World  world  `json:"world"`
}

type world struct {
	SDK     string            `json:"sdk,omitempty"`
	Client  string            `json:"client,omitempty"`
	Has     []string          `json:"has,omitempty"`
	Values  map[string]any    `json:"values,omitempty"`
	Makes   map[string]string `json:"makes,omitempty"`
	CanIUse []string          `json:"canIUse,omitempty"`
	Without []string          `json:"without,omitempty"`
	Confirm *bool             `json:"confirm,omitempty"`
}

type outcome struct {
	Used    int            `json:"used"`
	Prompts []string       `json:"prompts"`
	Updates int            `json:"updates"`
	Asked   []string       `json:"asked"`
	Pwned   int            `json:"pwned"`
	Error   string         `json:"error"`
	Results []any          `json:"results"`
	Data    map[string]any `json:"data"`
}

// branch names the side of the guard that ran.
func (o outcome) branch() string {
	switch {
	case o.Error != "":
		return o.Error
	case o.Used == 1 && len(o.Prompts) == 0:
		return "use"
	case o.Used == 0 && len(o.Prompts) == 1:
		return "upgrade"
	}
	return "neither or both"
}

func node(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed: the guards were written but not run")
	}
	return path
}

// runAll runs every job in one Node process.
func runAll(t *testing.T, jobs []job) []outcome {
	t.Helper()
	in, err := json.Marshal(jobs)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node(t), filepath.Join("testdata", "run.js"))
	cmd.Stdin, cmd.Stderr = bytes.NewReader(in), os.Stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	var outcomes []outcome
	if err := json.Unmarshal(out, &outcomes); err != nil {
		t.Fatal(err)
	}
	if len(outcomes) != len(jobs) {
		t.Fatalf("%d outcomes of %d jobs", len(outcomes), len(jobs))
	}
	return outcomes
}

// code is the script of one style.
func code(t *testing.T, in Input, style Style) string {
	t.Helper()
	snippets, err := Write(in)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range snippets {
		if s.Style == style && len(s.Files) > 0 {
			return s.Files[len(s.Files)-1].Code
		}
	}
	t.Fatalf("%s has no %s", in.Path, style)
	return ""
}

func global(t *testing.T, name string) string {
	t.Helper()
	p, ok := findPlatform(name)
	if !ok {
		t.Fatalf("platform %q", name)
	}
	return p.global
}
