package site

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	"minicompat/internal/view/text"
)

// made collects the files of a site or package before they are written.
type made struct {
	web     string
	wasm    []byte
	files   map[string][]byte // of the site
	scanner string            // the name of the worker that reads tables
	packed  map[string][]byte // of the package
}

// add keeps a file under a name with a hash, and returns the name.
func (m *made) add(name string, content []byte) string {
	name = hashed(name, content)
	m.files[name] = content
	return name
}

// engine bundles the loader with the toolchain's script beside the WebAssembly,
// and returns its name.
func (m *made) engine(exec string) (string, error) {
	wasm := m.add("minicompat.wasm", m.wasm)
	script, err := bundle{m.web, "engine/loader.js", map[string]module{
		"exec": {source: exec}, "binary": {path: "engine/remote.js"}, "wasm": literal("./" + wasm),
	}}.make()
	return m.add("engine.js", script), err
}

// addScanner makes the worker that reads tables: its program, and its script,
// which loads that as the page loads the engine.
func (m *made) addScanner(root, exec string) error {
	program, err := compile(root, "./wasm/scanner")
	if err != nil {
		return err
	}
	wasm := m.add("scanner.wasm", program)
	script, err := bundle{m.web, "scanner.js", map[string]module{
		"exec": {source: exec}, "binary": {path: "engine/remote.js"}, "wasm": literal("./" + wasm),
	}}.make()
	m.scanner = m.add("scanner.js", script)
	return err
}

// apart are the modules by which a script finds an engine in a file of its own.
func apart(engine string) map[string]module {
	return map[string]module{"engine": {path: "engine/apart.js"}, "engine-file": literal("./" + engine)}
}

// element bundles what defines <mini-compat>. site says whether the site itself
// lies beside it, to be linked.
func (m *made) element(engine string, site bool) ([]byte, error) {
	return bundle{m.web, "minicompat.js", elementModules(engine, site)}.make()
}

func elementModules(engine string, site bool) map[string]module {
	modules := apart(engine)
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

// execModule turns wasm_exec.js into a module whose function runs it with the
// given object as its global, so that it leaves nothing on the page. The
// script also uses fs as a bare name, which is no global there: it gets one.
func execModule() (string, error) {
	path, err := execPath()
	if err != nil {
		return "", err
	}
	script, err := os.ReadFile(path)
	if err != nil {
		return "", fmt.Errorf("site: the toolchain lacks %s", path)
	}
	return "export default function (globalThis) {\n" +
		"const fs = { writeSync: (fd, bytes) => globalThis.fs.writeSync(fd, bytes) };\n" +
		string(script) + "\nreturn globalThis.Go;\n}\n", nil
}

// execPath is the support script of the toolchain that builds: the two must
// be of one version.
func execPath() (string, error) {
	goroot, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return "", fmt.Errorf("site: go env GOROOT fails; is the Go toolchain complete?")
	}
	return filepath.Join(strings.TrimSpace(string(goroot)), "lib", "wasm", "wasm_exec.js"), nil
}

// zipped is content compressed by gzip, as small as it goes.
func zipped(content []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is a valid one
	_, _ = w.Write(content)                                 // writing to memory does not fail
	_ = w.Close()
	return out.Bytes()
}
