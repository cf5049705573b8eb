package main

import (
	"strings"
	"testing"
)

// small is a module of one import, two functions and four bytes of data.
func small() string {
	section := func(id byte, content string) string { return string([]byte{id, byte(len(content))}) + content }
	name := func(text string) string { return string([]byte{byte(len(text))}) + text }
	names := "\x03" + "\x00" + name("wasm_pc_f") + "\x01" + name("encoding_json.Marshal") + "\x02" + name("slices.Sort[go.shape.int]")
	return "\x00asm\x01\x00\x00\x00" +
		section(sectionImport, "\x01"+name("m")+name("f")+"\x00\x00") +
		section(sectionCode, "\x02"+name("abc")+name("de")) +
		section(sectionData, "data") +
		section(sectionCustom, name("name")+section(namesOfCode, names))
}

func TestReadModule(t *testing.T) {
	m, err := readModule([]byte(small()))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(m.packages["encoding_json"]) + "|" + string(m.packages["slices"]) + "|" + string(m.data); got != "abc|de|data" {
		t.Errorf("read %q", got)
	}
}

func TestReadModuleRefuses(t *testing.T) {
	for name, text := range map[string]string{
		"nothing":        "",
		"a page":         "<!doctype html>",
		"cut":            small()[:20],
		"without names":  strings.Split(small(), "\x00\x23")[0][:len(small())-40],
		"a false length": "\x00asm\x01\x00\x00\x00\x0a\xff",
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := readModule([]byte(text)); err == nil {
				t.Error("read without an error")
			}
		})
	}
}
