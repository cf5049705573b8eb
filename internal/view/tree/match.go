package tree

// match pairs each of next with the one of old that it takes over, or -1: the
// same Node, the one with the same key, or the next one without a key that has
// the same tag. kept tells which of old are taken over.
func match(old, next []*Node) (pairs []int, kept []bool) {
	pairs, kept = make([]int, len(next)), make([]bool, len(old))
	m := matcher{old: old, kept: kept}
	for i, n := range next {
		pairs[i] = m.find(n)
		if pairs[i] >= 0 {
			kept[pairs[i]] = true
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

func (m *matcher) find(n *Node) int {
	if n.key != "" {
		return m.findKey(n)
	}
	// A Node that is still the same must not lose its elements to a neighbour.
	for i := m.at; i < len(m.old); i++ {
		if m.old[i] == n {
			m.at = i + 1
			return i
		}
	}
	for i := m.at; i < len(m.old); i++ {
		if m.old[i].key == "" && alike(m.old[i], n) {
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
