package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"minicompat/internal/dataset/pack/tsv"
	"minicompat/scripts/update/facts"
)

// updater works in a copy of the repository and keeps what is worth telling.
type updater struct {
	root    string
	log     io.Writer
	command command
	notes   []string // what happened, for the summary
	failed  []string // what the tests said
	pins    []pin
}

// command runs a program in a folder and returns what it printed; an error
// carries what it printed as an error.
type command func(folder, name string, args ...string) (string, error)

func execute(folder, name string, args ...string) (string, error) {
	c := exec.Command(name, args...)
	c.Dir = folder
	out, err := c.Output()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return string(out), fmt.Errorf("%s %s: %w\n%s", name, strings.Join(args, " "), err, exit.Stderr)
	}
	return string(out), err
}

func (u *updater) src() fs.FS { return os.DirFS(u.file("internal/dataset/src")) }

func (u *updater) file(name string) string { return filepath.Join(u.root, filepath.FromSlash(name)) }

// note keeps something for the summary, and tells it at once.
func (u *updater) note(format string, args ...any) {
	say := fmt.Sprintf(format, args...)
	fmt.Fprintln(u.log, say)
	u.notes = append(u.notes, say)
}

func (u *updater) datagen(args ...string) (string, error) {
	return u.command(u.root, "go", append([]string{"run", "./scripts/datagen"}, args...)...)
}

func (u *updater) table(name string) (tsv.Table, error) {
	text, err := os.ReadFile(u.file("internal/dataset/src/" + name))
	if err != nil {
		return tsv.Table{}, err
	}
	return tsv.Parse(string(text))
}

func (u *updater) write(name string, t tsv.Table) error {
	return os.WriteFile(u.file("internal/dataset/src/"+name), []byte(t.String()), 0o666)
}

// check tests what was made. A failure is no end: it is for the reviewer.
func (u *updater) check(packages string) {
	out, err := u.command(u.root, "go", "test", packages)
	if err == nil {
		return
	}
	for line := range strings.Lines(out) {
		if strings.HasPrefix(strings.TrimSpace(line), "--- FAIL") || strings.HasPrefix(line, "FAIL\t") {
			u.failed = append(u.failed, strings.TrimSpace(line))
		}
	}
	if u.failed == nil {
		u.failed = []string{strings.ReplaceAll(err.Error(), "\n", " ")}
	}
}

// summary is what a reviewer reads.
func (u *updater) summary(c facts.Change) string {
	var out strings.Builder
	out.WriteString("# Facts brought up to date\n\n")
	for _, n := range u.notes {
		out.WriteString("- " + n + "\n")
	}
	out.WriteString("\n" + c.Markdown() + "\n## Tests\n\n")
	if u.failed == nil {
		return out.String() + "All pass.\n"
	}
	out.WriteString("Some fail; the facts above may need a reviewed exception, or are wrong:\n\n")
	for i, line := range u.failed {
		if i == mostFailures {
			fmt.Fprintf(&out, "- and %d more\n", len(u.failed)-i)
			break
		}
		out.WriteString("- `" + strings.ReplaceAll(line, "`", "'") + "`\n")
	}
	return out.String()
}

// mostFailures is how many failures a summary lists.
const mostFailures = 40
