package view

import "minicompat/internal/view/tree"

// quietMS is how long an answer must stand before it is announced, in
// milliseconds: nobody wants to hear the answers to half-typed words.
const quietMS = 900

// speech is what screen readers are told: the answer in a sentence, once it
// stands.
type speech struct {
	said    string
	next    string
	waiting func()
}

func (s *speech) cancel() {
	if s.waiting != nil {
		s.waiting()
		s.waiting = nil
	}
}

// announce has the answer on the page told unless another follows soon.
func (p *page) announce() {
	next := summary(p.kept.answer)
	if next == p.speech.next {
		return
	}
	p.speech.cancel()
	p.speech.next = next
	p.speech.waiting = p.after(quietMS, func() {
		p.speech.waiting = nil
		p.speech.said = next
		p.showAsk()
	})
}

// summary is the verdict and the sentence under it, as shown.
func summary(answer *node) string {
	word := tree.Plain(tree.Find(answer, "class", "verdict-word"))
	if lead := tree.Plain(tree.Find(answer, "class", "lead")); lead != "" {
		return word + ": " + lead
	}
	return word
}

// voice is where the answer is told; it is not seen.
func (p *page) voice() *node {
	return el("div", class("visually-hidden"), attr("role", "status"), attr("id", p.id("voice")), words(p.speech.said))
}
