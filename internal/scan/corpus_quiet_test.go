package scan_test

import (
	"path"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
	"minicompat/internal/dataset"
	"minicompat/internal/scan"
)

// Code in comments, strings and templates is none: the scripts and templates
// of every case are put there, and nothing may be found.
func TestNothingInCommentsAndStrings(t *testing.T) {
	for _, s := range corpus(t) {
		for how, wrap := range map[string]func(string) string{
			"block comment": blockComment, "line comments": lineComments, "string": singleQuoted,
			"double quotes": doubleQuoted, "template": inTemplate, "regular expression": inRegExp,
		} {
			t.Run(s.name+" "+how, func(t *testing.T) { expectNothing(t, s, wrap) })
		}
	}
}

func expectNothing(t *testing.T, s corpusCase, wrap func(string) string) {
	t.Helper()
	quiet := make([]txtar.File, 0, len(s.files))
	for i, f := range s.files {
		if i > 0 && f.Name == s.files[i-1].Name { // what is wrong with names and bytes is told of any text
			continue
		}
		text := strings.ToValidUTF8(string(f.Data), "?")
		switch path.Ext(f.Name) {
		case ".js", ".ts", ".mjs", ".cjs", ".wxs", ".sjs":
			text = wrap(text)
		case ".wxml", ".axml", ".xhsml":
			text = "<!--" + strings.ReplaceAll(text, "--", "- -") + "-->"
		default:
			continue
		}
		quiet = append(quiet, txtar.File{Name: strings.TrimLeft(f.Name, "./"), Data: []byte(text)})
	}
	r := scanFiles(quiet, scan.Options{Platform: platformOf(s)})
	if found := places(r); len(found) > 0 {
		t.Errorf("found %s in\n%s", strings.Join(found, ", "), quiet[0].Data)
	}
}

func platformOf(s corpusCase) dataset.Platform {
	if platform := strings.TrimPrefix(s.expect[0], "platform "); platform != "none" {
		return dataset.Platform(platform)
	}
	return dataset.WeChat
}

func blockComment(text string) string { return "/*" + strings.ReplaceAll(text, "*/", "* /") + "*/ f()" }

func lineComments(text string) string {
	return "// " + breaks().Replace(strings.NewReplacer("\n", "\n// ").Replace(text)) + "\nf()"
}

func singleQuoted(text string) string {
	return "const a = '" + breaks().Replace(strings.NewReplacer(`\`, `\\`, "'", `\'`, "\n", `\n`).Replace(text)) + "'"
}

func doubleQuoted(text string) string {
	return "f(\"" + breaks().Replace(strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", "\\\n").Replace(text)) + "\")"
}

func inTemplate(text string) string {
	return "const a = `" + strings.NewReplacer(`\`, `\\`, "`", "\\`", "${", `$\{`).Replace(text) + "` + `${b}`"
}

func inRegExp(text string) string {
	return "const a = /x" + breaks().Replace(strings.NewReplacer(`\`, `\\`, "/", `\/`, "[", `\[`, "]", `\]`, "\n", `\n`).Replace(text)) + "/.test(b)"
}

// breaks takes out the other ends of a line, which end a comment or a string.
func breaks() *strings.Replacer {
	return strings.NewReplacer("\r", " ", "\u2028", " ", "\u2029", " ")
}
