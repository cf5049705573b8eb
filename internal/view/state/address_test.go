package state

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestParse(t *testing.T) {
	tests := []struct {
		in   string
		want Question
		out  string
	}{
		{"", Question{Platform: "wechat"}, ""},
		{"?platform=wechat", Question{Platform: "wechat"}, ""},
		{"?platform=alipay&version=2.9.0&feature=wx.showToast()", Question{Platform: "alipay", Version: "2.9.0", Feature: "wx.showToast()"},
			"?platform=alipay&version=2.9.0&feature=wx.showToast%28%29"},
		{"?utm_source=mail&feature=a.b&x", Question{Platform: "wechat", Feature: "a.b", rest: []string{"utm_source=mail", "x"}},
			"?feature=a.b&utm_source=mail&x"},
		{"?platform=tt&lang=fr&theme=pink", Question{Platform: "wechat"}, ""},
		{"?version=%3E%3D2.9.0+%3C3", Question{Platform: "wechat", Version: ">=2.9.0 <3"}, "?version=%3E%3D2.9.0+%3C3"},
		{"?version=%zz", Question{Platform: "wechat", Version: "%zz"}, "?version=%25zz"},
		{"?segment=all&lang=en", Question{Platform: "wechat", Segment: "all", Lang: "en"}, "?lang=en"},
		{"?from=2.9.0&to=2.10.0&needs=wx.login()%0AshowToast", Question{Platform: "wechat", From: "2.9.0", To: "2.10.0", Needs: "wx.login()\nshowToast"},
			"?from=2.9.0&to=2.10.0&needs=wx.login%28%29%0AshowToast"},
		{"?feature=<img+onerror>", Question{Platform: "wechat", Feature: "<img onerror>"}, "?feature=%3Cimg+onerror%3E"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := Parse(tt.in)
			if diff := cmp.Diff(tt.want, got, cmp.AllowUnexported(Question{})); diff != "" {
				t.Error(diff)
			}
			if out := got.Address(); out != tt.out {
				t.Errorf("Address %s, want %s", out, tt.out)
			}
		})
	}
}

func TestLongValuesStayOut(t *testing.T) {
	q := Question{Platform: "wechat", Version: strings.Repeat("1", 1<<20), Feature: "showToast"}
	if got := q.Address(); got != "?feature=showToast" {
		t.Errorf("an address of %d bytes", len(got))
	}
}

func TestAListIsKeptWhenShort(t *testing.T) {
	q := Question{Platform: "wechat", Needs: strings.Repeat("a", maxNeeds)}
	if got := Parse(q.Address()).Needs; got != q.Needs {
		t.Errorf("a list of %d bytes is lost", len(q.Needs))
	}
	q.Needs += "a"
	if got := q.Address(); got != "" {
		t.Errorf("an address of %d bytes", len(got))
	}
}

func FuzzParse(f *testing.F) {
	f.Add("?platform=alipay&version=2.9.0&utm_source=a")
	f.Add("%zz=%zz&&&=&a=b=c")
	f.Fuzz(func(t *testing.T, query string) {
		q := Parse(query)
		again := Parse(q.Address())
		if again.Address() != q.Address() {
			t.Fatalf("%q: %q becomes %q", query, q.Address(), again.Address())
		}
	})
}
