package syntax

import "math"

// trialBytes is how far a trial may go.
const trialBytes = 4096

// try reads on, and comes back when read answers false. All trials together may
// go over the source four times, so that cost stays in proportion to it; after
// that every trial fails.
func (p *parser) try(read func() bool) bool {
	if p.budget <= 0 || p.limit != math.MaxInt32 {
		return p.limit != math.MaxInt32 && read() // within a trial, the outer one comes back
	}
	m, stumbles, depth, stack := p.mark(), len(p.stumbles), p.depth, len(p.room.stack)
	p.limit = p.tok.start + trialBytes
	ok := read() && p.tok.start <= p.limit
	p.limit = math.MaxInt32
	p.budget -= int(p.tok.end - m.tok.start)
	if !ok {
		p.restore(m)
		p.stumbles, p.depth, p.room.stack = p.stumbles[:stumbles], depth, p.room.stack[:stack]
	}
	return ok
}
