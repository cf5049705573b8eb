package view

import "minicompat/internal/view/state"

// pause is how long typing must rest before the address follows, in
// milliseconds: browsers refuse an address that changes with every key.
const pause = 350

// history keeps the address bar and the browser's history in step with the
// question. A first change after a choice makes an entry of its own, and
// typing goes on in it until the next choice: going back leads from choice to
// choice, never through half-typed words.
type history struct {
	host    host
	written string // the query that the address shows
	typing  bool   // the present entry is still being typed
	waiting func() // cancels the pending write
}

// note follows a change.
func (h *history) note(q state.Question, commit bool) {
	query := q.Address()
	h.cancel()
	switch {
	case commit:
		h.put(query, !h.typing)
		h.typing = false
	case !h.typing && query != h.written:
		h.put(query, true)
		h.typing = true
	default:
		h.waiting = h.host.after(pause, func() {
			h.waiting = nil
			h.put(query, false)
		})
	}
}

func (h *history) put(query string, push bool) {
	if query == h.written {
		return
	}
	h.written = query
	h.host.write(query, push)
}

// arrived is called when the browser has gone to another entry.
func (h *history) arrived(query string) {
	h.cancel()
	h.written, h.typing = query, false
}

func (h *history) cancel() {
	if h.waiting != nil {
		h.waiting()
		h.waiting = nil
	}
}
