package main

import (
	"fmt"
	"net/http"
	"os/exec"
	"strings"
	"time"
)

// database is Go's own, https://go.dev/security/vuln/database.
const database = "https://vuln.go.dev"

// checker is govulncheck, and what it is run with.
type checker struct {
	program  string
	root     string // of the module
	database string
	accepted accepted
	answer   time.Duration // the longest that the database may take to answer
	limit    time.Duration // and the whole check
}

// target is what is checked: packages, built for a system.
type target struct {
	name     string
	env      []string
	patterns []string
}

func targets() []target {
	return []target{
		{"govulncheck", nil, []string{"./..."}},
		{"govulncheck, js/wasm", []string{"GOOS=js", "GOARCH=wasm"}, []string{"./internal/...", "./wasm/..."}},
	}
}

func checkGo(root string, known accepted) ([]verdict, error) {
	find := exec.Command("go", "tool", "-n", "govulncheck")
	find.Dir = root
	program, err := find.Output()
	if err != nil {
		return nil, fmt.Errorf("supply: go tool -n govulncheck fails: %w", err)
	}
	c := checker{strings.TrimSpace(string(program)), root, database, known, 15 * time.Second, 5 * time.Minute}
	var verdicts []verdict
	for _, t := range targets() {
		verdicts = append(verdicts, c.check(t))
	}
	return verdicts, nil
}

// check asks the database for an answer before govulncheck does: that one has
// no limit for how long it may take.
func (c checker) check(t target) verdict {
	if why := c.unreachable(); why != "" {
		return verdict{t.name, unchecked, []string{why}}
	}
	v := judgeGo(job{
		program: c.program, arguments: append([]string{"-format", "json", "-db", c.database}, t.patterns...),
		folder: c.root, env: t.env, limit: c.limit,
	}.run(), c.accepted)
	v.what = t.name
	return v
}

// unreachable says why the database cannot be asked, or nothing.
func (c checker) unreachable() string {
	if !strings.HasPrefix(c.database, "http") {
		return ""
	}
	client := http.Client{Timeout: c.answer}
	response, err := client.Get(c.database + "/index/db.json")
	if err != nil {
		return "the database is out of reach: " + err.Error()
	}
	defer response.Body.Close()
	if response.StatusCode != http.StatusOK {
		return fmt.Sprintf("the database is out of reach: %s answers %s", c.database, response.Status)
	}
	return ""
}
