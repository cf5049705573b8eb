package guard

import "strings"

// source builds indented code.
type source struct {
	b     strings.Builder
	depth int
}

func (s *source) line(parts ...string) {
	for range s.depth {
		s.b.WriteString("  ")
	}
	for _, part := range parts {
		s.b.WriteString(part)
	}
	s.b.WriteByte('\n')
}

func (s *source) open(parts ...string) {
	s.line(parts...)
	s.depth++
}

func (s *source) close(parts ...string) {
	s.depth--
	s.line(parts...)
}

func (s *source) blank() { s.b.WriteByte('\n') }

// comment takes our own words only: nothing from a path may stand in one.
func (s *source) comment(text string) { s.line("// ", text) }

func (s *source) String() string { return s.b.String() }

// branch writes the guard itself: all conditions must hold.
func (s *source) branch(r request, conditions []string) {
	if len(conditions) == 1 {
		s.open("if (", conditions[0], ") {")
	} else {
		s.open("if (")
		last := len(conditions) - 1
		for _, condition := range conditions[:last] {
			s.line(condition, " &&")
		}
		s.line(conditions[last])
		s.close(") {")
		s.depth++
	}
	s.comment(r.words.use)
	s.close("} else {")
	s.depth++
	if r.Removed != "" {
		s.comment(r.words.removed)
	} else {
		r.platform.prompt(r, s)
	}
	s.close("}")
}
