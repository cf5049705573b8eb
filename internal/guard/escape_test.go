package guard

import (
	"errors"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

// hostile are paths that want to be more than a string.
func hostile() []string {
	return []string{
		`'+pwn()+'`,
		`\'+pwn()+\'`,
		`'); pwn(); ('`,
		`\`,
		`a\`,
		"a\npwn()\n",
		"a\r\npwn()",
		"a\u2028pwn()\u2029",
		"a*/pwn()/*",
		"a//pwn()",
		"`${pwn()}`",
		"</script><script>pwn()</script>",
		"<!--x-->",
		`"><view bindtap="pwn">`,
		`view.class."><view bindtap="pwn`,
		"view.class.{{pwn()}}",
		"button.open-type.a&amp;b<c>\"d'",
		"datePicker.object.format.yyyy-MM-dd HH:mm:ss",
		"a.object.b+c",
		"\u202Eevil\u202C",
		"\u200B\uFEFF\x00\x1b[31m",
		"\xff\xfe.\xed\xa0\x80",
		"😀.emoji",
		"a..b",
		".",
		"__proto__",
		"a.__proto__",
		"constructor",
		"wx",
		"class",
		"class.default",
		strings.Repeat("'\\\n", 666),
		strings.Repeat("a.", 1000),
		strings.Repeat("长", 666),
	}
}

func TestJSString(t *testing.T) {
	for in, want := range map[string]string{
		"":                     "''",
		"showToast":            "'showToast'",
		"image.top left":       "'image.top left'",
		"it's":                 `'it\'s'`,
		`a\b`:                  `'a\\b'`,
		`"quoted"`:             `'"quoted"'`,
		"a\nb\r\tc":            `'a\nb\u000d\u0009c'`,
		"\u2028":               `'\u2028'`,
		"\u202e":               `'\u202e'`,
		"</script>":            `'\u003c/script>'`,
		"\U000E0001":           `'\udb40\udc01'`,
		"微信 ok":                "'微信 ok'",
		"全角\u3000空格":           `'全角\u3000空格'`,
		"\xff":                 "'\uFFFD'",
		"\x00":                 `'\u0000'`,
		"${x} `y` {{z}}":       "'${x} `y` {{z}}'",
		"a b":                  "'a b'",
		strings.Repeat("'", 3): `'\'\'\''`,
	} {
		t.Run(strconv.QuoteToASCII(in), func(t *testing.T) {
			if got := jsString(in); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
		})
	}
}

func TestAttributeValue(t *testing.T) {
	for in, want := range map[string]string{
		"contact":  `"contact"`,
		"top left": `"top left"`,
		"HH:mm":    `"HH:mm"`,
		`a"b`:      `"a&quot;b"`,
		"a&b<c>d":  `"a&amp;b&lt;c&gt;d"`,
		"it's":     `"it's"`,
		"{x}":      `"{x}"`,
		"{{x":      "",
		"x}}":      "",
		"a\nb":     "",
		"\u202e":   "",
		"\xff":     "",
	} {
		t.Run(strconv.QuoteToASCII(in), func(t *testing.T) {
			got, ok := attributeValue(in)
			if got != want || ok != (want != "") {
				t.Errorf("got %s %v, want %s", got, ok, want)
			}
		})
	}
}

// FuzzJSString reads what jsString wrote by a reader of its own.
func FuzzJSString(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		code := jsString(s)
		got, rest, err := readJSString(code)
		if err != nil || rest != "" {
			t.Fatalf("%q: %s: %v, rest %q", s, code, err, rest)
		}
		if want := string([]rune(s)); got != want {
			t.Errorf("%q: %s reads %q", s, code, got)
		}
	})
}

// FuzzWrite checks that a path never gets out of its strings: with them taken
// out, the script is the same for every path.
func FuzzWrite(f *testing.F) {
	for _, s := range hostile() {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, path string) {
		if strings.TrimSpace(path) == "" {
			return
		}
		for _, platform := range []string{"wechat", "alipay", "xiaohongshu"} {
			plain := Input{Platform: platform, Path: "a.object.b", Kind: "param", Since: "2.0.0"}
			in := plain
			in.Path = path
			for i, want := range bare(t, plain) {
				if got := bare(t, in)[i]; got != want {
					t.Errorf("%q on %s changes the code:\n%s", path, platform, got)
				}
			}
			for _, kind := range []string{"", "api", "member", "attribute", "value"} {
				in.Kind, in.Creators = kind, []string{path}
				bare(t, in)
			}
		}
	})
}

// bare is the code of every style with its strings emptied. It fails where a
// line is not of printable characters, or a string does not end on its line.
func bare(t *testing.T, in Input) []string {
	t.Helper()
	snippets, err := Write(in)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, snippet := range snippets {
		for _, file := range snippet.Files {
			if file.Language != "js" {
				checkMarkup(t, file.Code)
				continue
			}
			for line := range strings.Lines(file.Code) {
				checkLine(t, strings.TrimSuffix(line, "\n"))
			}
			all = append(all, emptyStrings(t, file.Code))
		}
	}
	return all
}

func checkLine(t *testing.T, line string) {
	t.Helper()
	for _, r := range line {
		if !strconv.IsPrint(r) {
			t.Errorf("%q holds %q", line, r)
		}
	}
	code := strings.TrimLeft(line, " ")
	if code != "" && strings.ContainsRune("([`+-/", rune(code[0])) && !strings.HasPrefix(code, "//") {
		t.Errorf("%q continues the line before", line)
	}
}

// emptyStrings knows just as much JavaScript as Write writes: strings, and
// comments, which hold no quotes. The regular expression holds none either.
func emptyStrings(t *testing.T, code string) string {
	t.Helper()
	var b strings.Builder
	for {
		i := strings.IndexByte(code, '\'')
		if i < 0 {
			b.WriteString(code)
			return b.String()
		}
		b.WriteString(code[:i])
		b.WriteString("''")
		_, rest, err := readJSString(code[i:])
		if err != nil {
			t.Fatalf("%s: %v", code[i:], err)
		}
		code = rest
	}
}

// readJSString reads a single-quoted string literal, after ECMA-262, 12.9.4.
func readJSString(code string) (value, rest string, err error) {
	if !strings.HasPrefix(code, "'") {
		return "", code, errors.New("no quote")
	}
	var units []uint16
	for code = code[1:]; code != ""; {
		switch c := code[0]; {
		case c == '\'':
			return string(utf16.Decode(units)), code[1:], nil
		case c == '\n' || c == '\r':
			return "", code, errors.New("line ends in a string")
		case strings.HasPrefix(code, `\u`) && len(code) >= 6:
			unit, err := strconv.ParseUint(code[2:6], 16, 16)
			if err != nil {
				return "", code, err
			}
			units, code = append(units, uint16(unit)), code[6:]
		case c == '\\' && len(code) > 1:
			known := map[byte]uint16{'n': '\n', '\'': '\'', '\\': '\\'}
			unit, ok := known[code[1]]
			if !ok {
				return "", code, errors.New("unknown escape " + code[:2])
			}
			units, code = append(units, unit), code[2:]
		default:
			r, size := utf8.DecodeRuneInString(code)
			units, code = utf16.AppendRune(units, r), code[size:]
		}
	}
	return "", "", errors.New("no end")
}
