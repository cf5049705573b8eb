package main

import (
	"os"
	"path/filepath"
	"time"
)

// audit is npm in a folder with a package.json and its lock file.
type audit struct {
	program string
	folder  string
	limit   time.Duration
}

func (a audit) run() outcome {
	return job{
		program: a.program, arguments: []string{"audit", "--json", "--fetch-timeout=15000", "--fetch-retries=0"},
		folder: a.folder, limit: a.limit,
	}.run()
}

func checkNPM(root string, known accepted) verdict {
	return audit{"npm", filepath.Join(root, "scripts"), time.Minute}.check(known)
}

// check audits the folder. Where nothing is known it asks about a package of
// which something is: mirrors that have no advisories answer that all is well.
func (a audit) check(known accepted) verdict {
	v := judgeNPM(a.run(), known)
	if v.state == clean {
		v = a.confirm(v)
	}
	v.what = "npm audit"
	return v
}

// The advisory is GHSA-xvch-5gv4-984h, critical, of 2022.
const (
	canary = `{"name":"canary","version":"1.0.0","dependencies":{"minimist":"0.0.8"}}`
	locked = `{"name":"canary","version":"1.0.0","lockfileVersion":3,"requires":true,"packages":{` +
		`"":{"name":"canary","version":"1.0.0","dependencies":{"minimist":"0.0.8"}},` +
		`"node_modules/minimist":{"version":"0.0.8"}}}`
)

func (a audit) confirm(v verdict) verdict {
	folder, err := os.MkdirTemp("", "minicompat-audit-")
	if err != nil {
		return verdict{state: broken, lines: []string{err.Error()}}
	}
	defer os.RemoveAll(folder)
	for name, text := range map[string]string{"package.json": canary, "package-lock.json": locked} {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o644); err != nil {
			return verdict{state: broken, lines: []string{err.Error()}}
		}
	}
	switch c := judgeNPM((audit{a.program, folder, a.limit}).run(), nil); c.state {
	case found:
		return v
	case clean:
		return verdict{state: unchecked, lines: []string{"the registry knows no advisory, not even for minimist 0.0.8"}}
	default:
		return c
	}
}
