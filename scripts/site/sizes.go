package site

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Size is one line of the table of sizes: what is loaded, and the most that it
// may weigh by brotli, in bytes; 0 where there is no limit.
type Size struct {
	What          string
	Size, Brotli  int
	Limit, Missed int // Missed is by how much
}

const (
	elementLimit = 12_000
	releaseLimit = 300_000
	plainLimit   = 1_000_000
	factsLimit   = 80_000
)

// sizes measures what a visitor loads. The first answer is the loader with the
// facts that it paints; the engine is its script with its WebAssembly, in which
// the packed facts are.
func (m *made) sizes(o Options, facts []byte) []Size {
	limit := plainLimit
	if o.Release {
		limit = releaseLimit
	}
	return []Size{
		m.size("element: first answer, 99 in 100", elementLimit, "minicompat.js", "minicompat.css", m.usualFirst()),
		m.size("element: engine", limit, m.element.script, m.element.wasm),
		limited(Size{What: "  of it the packed facts", Size: len(facts), Brotli: len(brotliedAnew(facts, o.quality())), Limit: factsLimit}),
		m.size("page: what shows before the engine", 0, m.named(func(name string) bool {
			return name == "index.html" || matches(name, "page-*.js", "boot-*.js", "site-*.css")
		})...),
		m.size("page: engine", 0, m.widget.script, m.widget.wasm),
		m.size("page: reader of projects and tables", 0, m.scanner.script, m.scanner.wasm),
		m.size("page in one file", 0, "minicompat.html"),
	}
}

func (m *made) size(what string, limit int, names ...string) Size {
	s := Size{What: what, Limit: limit}
	for _, name := range names {
		s.Size += len(m.files[name])
		s.Brotli += m.sent(name)
	}
	return limited(s)
}

func limited(s Size) Size {
	if s.Limit > 0 {
		s.Missed = max(0, s.Brotli-s.Limit)
	}
	return s
}

// PackedFacts are the facts as the engines embed them, one table after another.
func PackedFacts(root string) ([]byte, error) {
	names, err := filepath.Glob(filepath.Join(root, "internal", "dataset", "packed", "*.txt"))
	var all []byte
	for _, name := range names {
		text, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		all = append(all, text...)
	}
	return all, err
}

// sent is what a host that compresses sends for a file.
func (m *made) sent(name string) int {
	if twin, ok := m.files[name+".br"]; ok {
		return len(twin)
	}
	return len(m.files[name])
}

// usualFirst is a file of first answers than which one in a hundred is larger.
func (m *made) usualFirst() string {
	names := m.named(func(name string) bool {
		return strings.HasPrefix(name, firstFolder) && strings.HasSuffix(name, ".json")
	})
	slices.SortStableFunc(names, func(a, b string) int { return m.sent(a) - m.sent(b) })
	return names[len(names)*99/100]
}

// reportSizes prints the table, in bytes. A build that is not compressed as well
// as it goes cannot tell whether it is over a limit, and does not say so.
func reportSizes(w io.Writer, b Built) {
	fmt.Fprintf(w, "  %-36s %9s  %9s  %9s\n", "", "bytes", fmt.Sprintf("brotli %d", b.Quality), "limit")
	for _, s := range b.Sizes {
		limit, verdict := "", ""
		if s.Limit > 0 {
			limit, verdict = fmt.Sprint(s.Limit), "ok"
		}
		switch {
		case s.Missed > 0 && b.Quality < best:
			verdict = "more; -best tells by brotli 11"
		case s.Missed > 0:
			verdict = fmt.Sprintf("over by %d", s.Missed)
		}
		fmt.Fprintf(w, "  %-36s %9d  %9d  %9s  %s\n", s.What, s.Size, s.Brotli, limit, verdict)
	}
}

// Over is an error that names what is larger than it may be.
func (b Built) Over() error {
	var over []string
	for _, s := range b.Sizes {
		if s.Missed > 0 {
			over = append(over, fmt.Sprintf("%s by %d bytes", s.What, s.Missed))
		}
	}
	if over == nil {
		return nil
	}
	return errors.New("site: over the limit: " + strings.Join(over, ", "))
}
