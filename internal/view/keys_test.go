package view

import "testing"

func TestKeysAlongARow(t *testing.T) {
	tests := []struct {
		key        string
		at         int
		tab, slide int // of three; -1 is nowhere
	}{
		{"ArrowRight", 1, 2, 2},
		{"ArrowRight", 2, 0, 2},
		{"ArrowLeft", 0, 2, 0},
		{"ArrowUp", 1, -1, 2},
		{"ArrowDown", 1, -1, 0},
		{"PageUp", 0, -1, 2},
		{"PageDown", 2, -1, 0},
		{"Home", 2, 0, 0},
		{"End", 0, 2, 2},
		{"Enter", 1, -1, -1},
	}
	for _, tt := range tests {
		t.Run(tt.key, func(t *testing.T) {
			for name, c := range map[string]struct {
				move func(*event, int, int) (int, bool)
				want int
			}{"tab": {tabKey, tt.tab}, "slide": {slideKey, tt.slide}} {
				e := event{Key: tt.key}
				to, ok := c.move(&e, tt.at, 3)
				if ok != (c.want >= 0) || ok && to != c.want || e.Prevent != ok {
					t.Errorf("%s: %d, %t, prevents %t; want %d", name, to, ok, e.Prevent, c.want)
				}
				withAlt := event{Key: tt.key, Mod: true}
				if _, ok := c.move(&withAlt, tt.at, 3); ok || withAlt.Prevent {
					t.Errorf("%s: takes a shortcut of the browser", name)
				}
				if _, ok := c.move(&event{Key: tt.key}, 0, 0); ok {
					t.Errorf("%s: moves along nothing", name)
				}
			}
		})
	}
}
