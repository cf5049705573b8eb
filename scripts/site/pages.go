package site

import (
	"encoding/base64"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// page is a document whose references are put to their made names: the source
// names a file as it is under web, in quotes, at least once.
type page struct {
	text string
	err  error
}

func (m *made) page(name string) *page {
	text, err := os.ReadFile(filepath.Join(m.web, name))
	return &page{string(text), err}
}

// point puts a reference to its made name.
func (p *page) point(from, to string) *page {
	if p.err == nil && !strings.Contains(p.text, `"`+from+`"`) {
		p.err = fmt.Errorf("site: a page no longer refers to %q", from)
	}
	p.text = strings.ReplaceAll(p.text, `"`+from+`"`, `"`+to+`"`)
	return p
}

// replace puts a whole tag to another text.
func (p *page) replace(tag, with string) *page {
	if p.err == nil && !strings.Contains(p.text, tag) {
		p.err = fmt.Errorf("site: a page no longer holds %s", tag)
	}
	p.text = strings.Replace(p.text, tag, with, 1)
	return p
}

// addPages makes the site's own pages.
func (m *made) addPages(element string) error {
	script, err := bundle{m.web, "page.js", m.pageModules(element)}.make()
	if err != nil {
		return err
	}
	boot, style, err := m.dress()
	if err != nil {
		return err
	}
	index := m.page("index.html").point("page.js", m.add("page.js", script)).
		point("boot.js", m.add("boot.js", boot)).point("css/site.css", m.add("site.css", style))
	if index.err != nil {
		return index.err
	}
	// Asked for at once, not only when the script before has been read.
	preload := `<link rel="modulepreload" href="` + m.widget.script + `">` + "\n" +
		`<link rel="preload" as="fetch" type="application/wasm" crossorigin href="` + m.widget.wasm + `">` + "\n"
	m.files["index.html"] = []byte(strings.Replace(index.text, `<link rel="icon"`, preload+`<link rel="icon"`, 1))
	return m.addEmbed()
}

// dress is what a page of the site needs before its first paint.
func (m *made) dress() (boot, style []byte, err error) {
	if boot, err = (bundle{m.web, "boot.js", nil}).make(); err != nil {
		return nil, nil, err
	}
	style, err = bundle{m.web, "css/site.css", nil}.make()
	return boot, style, err
}

// pageModules are what the page's script imports: the engine apart, and what
// the snippets for embedding name.
func (m *made) pageModules(element string) map[string]module {
	modules := apart(m.widget)
	modules["scanner-file"] = literal("./" + m.scanner.script)
	modules["options"] = m.options(map[string]string{"loader": element, "integrity": integrity(m.files[element])})
	return modules
}

// options are what the page's script is told of the site, with where wrong data
// is reported.
func (m *made) options(told map[string]string) module {
	told["issues"] = m.issues
	return module{source: "export default " + string(mustJSON(told))}
}

// addEmbed makes the page for frames, which holds nothing but the element.
func (m *made) addEmbed() error {
	script, err := bundle{m.web, "embed.js", m.elementModules(true)}.make()
	if err != nil {
		return err
	}
	style, err := bundle{m.web, "css/frame.css", nil}.make()
	if err != nil {
		return err
	}
	p := m.page("embed.html").point("embed.js", m.add("embed.js", script)).point("css/frame.css", m.add("embed.css", style))
	m.files["embed.html"] = []byte(p.text)
	return p.err
}

// addSingle makes the page as one file: it opens from a disk, and needs no
// server. The WebAssembly is inside, compressed.
func (m *made) addSingle() error {
	modules, err := m.answers.runs()
	if err != nil {
		return err
	}
	none := module{source: "export default null"}
	modules["engine"], modules["binary"] = module{path: "engine/within.js"}, module{path: "engine/inline.js"}
	modules["wasm-bytes"] = module{bytes: zipped(m.widget.bytes)}
	modules["options"] = m.options(map[string]string{"loader": ""}) // there is no address to embed from
	modules["scanner-file"] = none                                  // a worker is a file of its own
	script, err := bundle{m.web, "page.js", modules}.make()
	if err != nil {
		return err
	}
	boot, style, err := m.dress()
	if err != nil {
		return err
	}
	icon, err := os.ReadFile(filepath.Join(m.web, "icon.svg"))
	if err != nil {
		return err
	}
	p := m.page("index.html").
		replace(`<script type="module" src="page.js"></script>`, inScript(`<script type="module">`, script)).
		replace(`<script src="boot.js"></script>`, inScript(`<script>`, boot)).
		replace(`<link rel="stylesheet" href="css/site.css">`, "<style>"+string(style)+"</style>").
		replace(`<link rel="manifest" href="site.webmanifest">`, "").
		replace(`<link rel="apple-touch-icon" href="icon-192.png">`, "").
		point("icon.svg", "data:image/svg+xml;base64,"+base64.StdEncoding.EncodeToString(icon))
	notices, err := inComment(m.files[thirdParty])
	if err != nil {
		return err
	}
	m.files["minicompat.html"] = []byte(p.text + notices)
	return p.err
}

// inComment is a text as a comment of a page.
func inComment(text []byte) (string, error) {
	for _, mark := range []string{"<!--", "-->", "--!>"} {
		if strings.Contains(string(text), mark) {
			return "", fmt.Errorf("site: a text with %q cannot stand in a comment", mark)
		}
	}
	return "<!--\n" + string(text) + "-->\n", nil
}

// inScript puts a script into a page. What would end the element is written
// otherwise; in a script it can only stand in a string.
func inScript(tag string, script []byte) string {
	return tag + strings.ReplaceAll(string(script), "</script", `<\/script`) + "</script>"
}
