package site

import (
	"encoding/json"
	"strconv"

	"minicompat/internal/view/text"
)

// made collects the files of a site or package before they are written.
type made struct {
	web     string
	files   map[string][]byte // of the site
	plain   toolchain
	answers toolchain         // what compiles the engines
	element program           // the engine of what is embedded
	widget  program           // and that of the page
	scanner program           // the worker that reads what people drop
	packed  map[string][]byte // of the package
	issues  string            // where wrong data is reported, or ""
}

// program is compiled Go, and the names of the made files that hold it and the
// script that starts it.
type program struct {
	bytes        []byte
	wasm, script string
}

// add keeps a file under a name with a hash, and returns the name.
func (m *made) add(name string, content []byte) string {
	name = hashed(name, content)
	m.files[name] = content
	return name
}

// addPrograms makes what is compiled. Reading what people drop stays with Go,
// which is the faster of the two and links what TinyGo does not compile.
func (m *made) addPrograms() error {
	for _, p := range []struct {
		to    *program
		by    toolchain
		from  string
		names [3]string // of the WebAssembly, the script, and its source
	}{
		{&m.element, m.answers, "./wasm/element", [3]string{"minicompat.wasm", "engine.js", "engine/loader.js"}},
		{&m.widget, m.answers, "./wasm/widget", [3]string{"widget.wasm", "widget.js", "engine/loader.js"}},
		{&m.scanner, m.plain, "./wasm/scanner", [3]string{"scanner.wasm", "scanner.js", "scanner.js"}},
	} {
		bytes, err := p.by.compile(p.from)
		if err != nil {
			return err
		}
		modules, err := p.by.runs()
		if err != nil {
			return err
		}
		bytes, stamp := stamped(bytes)
		wasm := m.add(p.names[0], bytes)
		modules["binary"], modules["wasm"] = module{path: "engine/remote.js"}, literal("./"+wasm)
		modules["wasm-stamp"] = literal(stamp)
		script, err := bundle{m.web, p.names[2], modules}.make()
		if err != nil {
			return err
		}
		*p.to = program{bytes, wasm, m.add(p.names[1], script)}
	}
	return nil
}

// apart are the modules by which a script finds an engine in a file of its own.
func apart(engine program) map[string]module {
	return map[string]module{
		"engine": {path: "engine/apart.js"}, "engine-file": literal("./" + engine.script), "engine-wasm": literal("./" + engine.wasm),
	}
}

// loader bundles what defines <mini-compat>. site says whether the site itself
// lies beside it, to be linked.
func (m *made) loader(site bool) ([]byte, error) {
	return bundle{m.web, "minicompat.js", m.elementModules(site)}.make()
}

func (m *made) elementModules(site bool) map[string]module {
	modules := apart(m.element)
	modules["first"] = literal(firstFolder)
	modules["words"] = module{source: "export default " + elementWords()}
	modules["options"] = module{source: "export const site = " + strconv.FormatBool(site)}
	return modules
}

// elementWords is the object {zh: {name: phrase}, en: …} of text.Element.
func elementWords() string {
	words := map[text.Lang]map[string]string{text.Chinese: {}, text.English: {}}
	for lang, table := range words {
		for name, phrase := range text.Element() {
			table[name] = phrase.In(lang)
		}
	}
	return string(mustJSON(words))
}

// literal is a module whose default is a string.
func literal(s string) module { return module{source: "export default " + strconv.Quote(s)} }

func mustJSON(v any) []byte {
	out, err := json.Marshal(v)
	if err != nil { // only strings, numbers and slices of them come here
		panic(err)
	}
	return out
}
