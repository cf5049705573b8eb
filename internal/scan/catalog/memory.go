package catalog

import "strings"

// question is what Member was asked.
type question struct {
	thing Thing
	name  string
}

// memory keeps answers: a program asks the same few things again and again.
type memory[K comparable, V any] struct{ answers map[K]V }

// maxAnswers bounds what is kept for sources full of names that no data knows.
const maxAnswers = 1 << 15

func (m *memory[K, V]) get(key K) (V, bool) {
	v, ok := m.answers[key]
	return v, ok
}

func (m *memory[K, V]) set(key K, v V) {
	if m.answers == nil || len(m.answers) >= maxAnswers {
		m.answers = make(map[K]V)
	}
	m.answers[key] = v
}

// recall answers for two names by what is kept, or by ask, whose "" is none.
func recall(m *memory[[2]string, string], key [2]string, ask func(a, b string) string) (string, bool) {
	full, ok := m.get(key)
	if !ok {
		full = ask(key[0], key[1])
		m.set([2]string{strings.Clone(key[0]), strings.Clone(key[1])}, full)
	}
	return full, full != ""
}
