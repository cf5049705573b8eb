package tree

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

func TestMarkup(t *testing.T) {
	drawing := SVG("svg", Attr("xmlns", "http://www.w3.org/2000/svg"), Class("chart"),
		SVG("title", Text(`2 < 3 & "so" on`)),
		SVG("rect", Attr("fill", `"><script>`), Attr("data-on-click", "x"), Attr("width", "3")))
	got := Markup(drawing)
	want := `<svg xmlns="http://www.w3.org/2000/svg"><title>2 &lt; 3 &amp; &quot;so&quot; on</title>` +
		`<rect fill="&quot;&gt;&lt;script&gt;" width="3"></rect></svg>`
	if got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	decoder := xml.NewDecoder(strings.NewReader(got))
	for {
		if _, err := decoder.Token(); err == io.EOF {
			return
		} else if err != nil {
			t.Fatal(err)
		}
	}
}
