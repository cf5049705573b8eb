package badge

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// read parses a picture as XML and returns its texts.
func read(t testing.TB, svg string) (texts []string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(svg))
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			return texts
		}
		if err != nil {
			t.Fatalf("no XML: %v in %s", err, svg)
		}
		if data, ok := token.(xml.CharData); ok && strings.TrimSpace(string(data)) != "" {
			texts = append(texts, strings.TrimSpace(string(data)))
		}
	}
}

func TestWidth(t *testing.T) {
	tests := []struct {
		in   string
		want int // hundredths of a pixel, by anafanafo 2.0.0
	}{
		{"", 0}, {"i", 302}, {"m", 1070}, {"W", 1088}, {"chooseMedia", 573 + 696 + 668 + 668 + 573 + 655 + 927 + 655 + 685 + 302 + 661},
		{"小程序", 3300}, {"支持 2.10.0", 2200 + 387 + 699*4 + 2*400},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got := Width(tt.in); got != tt.want {
				t.Errorf("got %d, want %d", got, tt.want)
			}
		})
	}
}

func TestSVG(t *testing.T) {
	svg := Badge{Label: "wx.chooseMedia", Message: "2.10.0+", Title: "since 2.10.0", Colour: Info}.SVG()
	if got := strings.Join(read(t, svg), "|"); got != "since 2.10.0|wx.chooseMedia|2.10.0+" {
		t.Errorf("texts %s", got)
	}
	for _, want := range []string{`role="img"`, `aria-label="since 2.10.0"`, `height="20"`, `fill="#2350c8"`} {
		if !strings.Contains(svg, want) {
			t.Errorf("%s lacks %s", svg, want)
		}
	}
}

func TestWithoutALabel(t *testing.T) {
	svg := Badge{Message: "支持", Colour: Good}.SVG()
	if !strings.Contains(svg, `<svg xmlns="http://www.w3.org/2000/svg" width="34"`) {
		t.Error(svg)
	}
}

func TestNothingBecomesMarkup(t *testing.T) {
	for _, hostile := range []string{`<script>alert(1)</script>`, `"/><x`, `&amp;`, "\x00\x1b", "\u202etxt", "]]>", "\ufffe\uffff", strings.Repeat("长", 500)} {
		t.Run(hostile[:min(len(hostile), 20)], func(t *testing.T) {
			svg := Badge{Label: hostile, Message: hostile, Title: hostile, Colour: Colour(hostile)}.SVG()
			if n := len(read(t, svg)); n != 3 {
				t.Errorf("%d texts in %s", n, svg)
			}
			if strings.Contains(svg, "<script") || strings.Contains(svg, "<x") {
				t.Error(svg)
			}
		})
	}
}

func TestInkCanBeRead(t *testing.T) {
	for colour, want := range map[Colour]string{"ffffff": "#fff", "ffff00": "#000", "000000": "#fff", "ff0000": "#000", Good: "#fff", Bad: "#fff", Warn: "#fff", Info: "#fff", Unknown: "#fff"} {
		if colour == "ffffff" {
			want = "#000"
		}
		if got := colour.ink(); got != want {
			t.Errorf("%s: %s, want %s", colour, got, want)
		}
	}
}

func TestKnownColours(t *testing.T) {
	for _, c := range []Colour{"good", "1a2B3c"} {
		if !c.Known() {
			t.Errorf("%s is not known", c)
		}
	}
	for _, c := range []Colour{"", "red", "12345", "1234567", "12345g", "url(x)"} {
		if c.Known() || c.fill() != "#5a6270" {
			t.Errorf("%s is known, or drawn as %s", c, c.fill())
		}
	}
}

func FuzzSVG(f *testing.F) {
	f.Add("wx.showToast", "1.0.0+", "info")
	f.Add("<&\">", "\x00\xff", "zzzzzz")
	f.Fuzz(func(t *testing.T, label, message, colour string) {
		read(t, Badge{Label: label, Message: message, Colour: Colour(colour)}.SVG())
	})
}
