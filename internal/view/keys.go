package view

// Keys that move along a row of things, of which one has the focus.

// tabKey is the tab that a key leads to: past the last comes the first. ok is
// false of a key that leads nowhere; the browser may have that.
func tabKey(e *event, at, count int) (to int, ok bool) {
	if e.Mod || count == 0 {
		return at, false
	}
	switch e.Key {
	case "ArrowRight":
		to = at + 1
	case "ArrowLeft":
		to = at - 1
	case "Home":
		to = 0
	case "End":
		to = count - 1
	default:
		return at, false
	}
	e.Prevent = true
	return (to + count) % count, true
}

// slideKey is where a key moves the cursor of a slider: its ends hold.
func slideKey(e *event, at, count int) (to int, ok bool) {
	steps := map[string]int{"ArrowRight": 1, "ArrowUp": 1, "ArrowLeft": -1, "ArrowDown": -1, "PageUp": 5, "PageDown": -5, "Home": -count, "End": count}
	step, ok := steps[e.Key]
	if !ok || e.Mod || count == 0 {
		return at, false
	}
	e.Prevent = true
	return min(max(at+step, 0), count-1), true
}
