package tree

// match pairs each of next with the one of old that it takes over, or -1: the
// same Node, the one with the same key, or the next one without a key that has
// the same tag. kept tells which of old are taken over.
func match(old, next []*Node) (pairs []int, kept []bool) {
	pairs, kept = make([]int, len(next)), make([]bool, len(old))
	m := matcher{old: old, kept: kept}
	// First those that are still the same: none may lose its elements to a
	// neighbour.
	for i, n := range next {
		pairs[i] = m.take(m.same(n, i))
	}
	for i, n := range next {
		if pairs[i] < 0 {
			pairs[i] = m.take(m.find(n))
		}
	}
	return pairs, kept
}

type matcher struct {
	old   []*Node
	kept  []bool
	keyed map[string]int // made when the first key is asked for
	at    int            // old nodes without a key before it are used up
}

func (m *matcher) take(i int) int {
	if i >= 0 {
		m.kept[i] = true
	}
	return i
}

// same finds n itself, most likely where it is now.
func (m *matcher) same(n *Node, likely int) int {
	if likely < len(m.old) && m.old[likely] == n {
		return likely
	}
	for i, o := range m.old {
		if o == n {
			return i
		}
	}
	return -1
}

func (m *matcher) find(n *Node) int {
	if n.key != "" {
		return m.findKey(n)
	}
	for i := m.at; i < len(m.old); i++ {
		if m.old[i].key == "" && !m.kept[i] && alike(m.old[i], n) {
			m.at = i + 1
			return i
		}
	}
	return -1
}

func (m *matcher) findKey(n *Node) int {
	if m.keyed == nil {
		m.keyed = make(map[string]int)
		for i, o := range m.old {
			if o.key != "" {
				m.keyed[o.key] = i
			}
		}
	}
	i, ok := m.keyed[n.key]
	if !ok || m.kept[i] || !alike(m.old[i], n) {
		return -1
	}
	return i
}

func alike(a, b *Node) bool { return a.tag == b.tag && a.svg == b.svg }
