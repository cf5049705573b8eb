package httpapi

import (
	"encoding/xml"
	"io"
	"net/url"
	"strings"
	"testing"
)

func TestBadge(t *testing.T) {
	tests := []struct{ target, has, lacks string }{
		{"wechat/chooseMedia.svg", ">wx.chooseMedia<", "✓"},
		{"wechat/chooseMedia.svg?version=2.9.0", "2.9.0 ✗", ""},
		{"wx/chooseMedia.svg?version=2.10.0&segment=ios", "2.10.0 ✓", ""},
		{"wechat/showToast.object.image.svg", "wx.showToast.object.image", ""},
		{"wechat/image.mode.bottom%20left.svg", "bottom left", ""},
		{"wechat/noSuchThing.svg", "since ?", ""},
		{"wechat/chooseMedia.svg?label=media", ">media<", ">wx.chooseMedia<"},
		{"wechat/chooseMedia.svg?label=", "2.10.0+", ">wx.chooseMedia<"},
		{"wechat/chooseMedia.svg?colour=abcdef", `fill="#abcdef"`, ""},
		{"wechat/chooseMedia.svg?colour=good", `fill="#1a7f4b"`, ""},
		{"wechat/chooseMedia.svg?label=" + url.QueryEscape(`"><script>alert(1)</script>`), "&lt;script&gt;", "<script"},
		{"wechat/chooseMedia.svg?label=%00%0d%0a", "␀", "\x00"},
	}
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			w := call("GET", "/api/v1/badge/"+tt.target, "")
			if w.Code != 200 || w.Header().Get("Content-Type") != typeBadge {
				t.Fatalf("%d %s: %s", w.Code, w.Header().Get("Content-Type"), w.Body)
			}
			body := w.Body.String()
			if !strings.Contains(body, tt.has) || tt.lacks != "" && strings.Contains(body, tt.lacks) {
				t.Errorf("%s has %q or lacks %q", body, tt.lacks, tt.has)
			}
			wellFormed(t, body)
			everywhere(t, w.Header())
		})
	}
}

func wellFormed(t *testing.T, body string) {
	t.Helper()
	for decoder := xml.NewDecoder(strings.NewReader(body)); ; {
		if _, err := decoder.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatalf("%v in %s", err, body)
		}
	}
}

func TestBadgeRefused(t *testing.T) {
	tests := []struct {
		target string
		status int
		part   string
	}{
		{"wechat/chooseMedia", 404, "unknown_question"},
		{"wechat.svg", 404, "unknown_question"},
		{"tt/chooseMedia.svg", 400, "invalid_platform"},
		{"wechat/.svg", 400, "missing_parameter"},
		{"wechat/a..b.svg", 400, "invalid_feature"},
		{"wechat/%3Cimg%20onerror%3E.svg", 400, "invalid_feature"},
		{"wechat/a/b.svg", 404, "unknown_question"},
		{"wechat/a%2Fb.svg", 404, "unknown_question"},
		{"wechat/chooseMedia.svg?version=2..1", 400, "invalid_version"},
		{"wechat/chooseMedia.svg?segment=some", 400, "invalid_parameter"},
		{"wechat/chooseMedia.svg?colour=red", 400, `"field":"colour"`},
		{"wechat/chooseMedia.svg?colour=" + url.QueryEscape(`"/><x`), 400, `"field":"colour"`},
		{"wechat/chooseMedia.svg?label=" + strings.Repeat("a", 101), 400, `"field":"label"`},
	}
	for _, tt := range tests {
		t.Run(tt.target, func(t *testing.T) {
			w := call("GET", "/api/v1/badge/"+tt.target, "")
			if w.Code != tt.status || !strings.Contains(w.Body.String(), tt.part) {
				t.Errorf("got %d %s", w.Code, w.Body)
			}
			isProblem(t, w)
		})
	}
}
