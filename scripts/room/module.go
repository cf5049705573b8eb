package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
)

// module is what a WebAssembly module holds: its code, the code of each Go
// package, and its data. https://webassembly.github.io/spec/core/binary/
type module struct {
	code, data []byte
	packages   map[string][]byte
}

const (
	sectionCustom = 0
	sectionImport = 2
	sectionCode   = 10
	sectionData   = 11
	namesOfCode   = 1
)

var errCut = errors.New("the module ends too early")

// readModule reads a module of Go's linker, which imports functions alone.
func readModule(wasm []byte) (module, error) {
	magic := []byte("\x00asm\x01\x00\x00\x00")
	if !bytes.HasPrefix(wasm, magic) {
		return module{}, errors.New("this is no WebAssembly module")
	}
	m := module{packages: map[string][]byte{}}
	names := map[uint64]string{}
	imported := uint64(0)
	for r := (reader{rest: wasm[len(magic):]}); len(r.rest) > 0 && r.err == nil; {
		id := r.bytes(1)
		content := r.bytes(r.number())
		if r.err != nil {
			return module{}, r.err
		}
		section := reader{rest: content}
		switch id[0] {
		case sectionImport:
			imported = section.number()
		case sectionCode:
			m.code = content
		case sectionData:
			m.data = content
		case sectionCustom:
			if section.text() == "name" {
				names = section.functionNames()
			}
		}
		if section.err != nil {
			return module{}, section.err
		}
	}
	return m, m.split(names, imported)
}

// split tells the functions' code apart by the packages in their names.
func (m *module) split(names map[uint64]string, imported uint64) error {
	r := reader{rest: m.code}
	for i := range r.number() {
		body := r.bytes(r.number())
		name, ok := names[imported+i]
		if !ok {
			return fmt.Errorf("function %d has no name", imported+i)
		}
		m.packages[packageOf(name)] = append(m.packages[packageOf(name)], body...)
	}
	return r.err
}

// packageOf takes the package from a name as Go's linker writes it, where
// slashes are underscores: encoding_json.Marshal. What instantiates a generic
// function counts for that function's package.
func packageOf(name string) string {
	name, _, _ = strings.Cut(name, "[")
	pkg, _, _ := strings.Cut(name, ".")
	return pkg
}

// reader reads a section from its beginning; the first error stays.
type reader struct {
	rest []byte
	err  error
}

func (r *reader) number() uint64 {
	n, size := binary.Uvarint(r.rest) // LEB128 is the same encoding
	if size <= 0 {
		r.rest, r.err = nil, errCut
		return 0
	}
	r.rest = r.rest[size:]
	return n
}

func (r *reader) bytes(n uint64) []byte {
	if n > uint64(len(r.rest)) {
		r.rest, r.err = nil, errCut
		return nil
	}
	out := r.rest[:n]
	r.rest = r.rest[n:]
	return out
}

func (r *reader) text() string { return string(r.bytes(r.number())) }

// functionNames reads the custom section "name" behind its own name.
func (r *reader) functionNames() map[uint64]string {
	names := map[uint64]string{}
	for len(r.rest) > 0 && r.err == nil {
		id := r.bytes(1)
		sub := reader{rest: r.bytes(r.number())}
		if r.err != nil || id[0] != namesOfCode {
			continue
		}
		for range sub.number() {
			index := sub.number()
			names[index] = sub.text()
		}
		r.err = sub.err
	}
	return names
}
