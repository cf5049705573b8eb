package archive

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"hash/crc32"
	"slices"
	"strings"
	"testing"

	"minicompat/internal/scan"
)

// packed writes a zip of names and contents.
func packed(t testing.TB, files ...[2]string) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range files {
		part, err := w.CreateHeader(&zip.FileHeader{Name: f[0], Method: zip.Deflate, NonUTF8: true})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := part.Write([]byte(f[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t testing.TB, content []byte) *Archive {
	t.Helper()
	a, err := Open(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func names(a *Archive) []string {
	var list []string
	for _, e := range a.Entries() {
		list = append(list, e.Name)
	}
	return list
}

func TestRead(t *testing.T) {
	a := open(t, packed(t, [2]string{"a/", ""}, [2]string{"a/app.js", "wx.login()"}, [2]string{"empty.js", ""}))
	if got := names(a); !slices.Equal(got, []string{"a/app.js", "empty.js"}) {
		t.Errorf("got %q", got)
	}
	if content, code := a.Read(0); string(content) != "wx.login()" || code != "" {
		t.Errorf("got %q, %s", content, code)
	}
	if content, code := a.Read(1); len(content) != 0 || code != "" {
		t.Errorf("got %q, %s", content, code)
	}
}

func TestNames(t *testing.T) {
	cases := map[string]string{
		"pages/index.js":                "pages/index.js",
		"页面.js":                         "页面.js",
		"\xd2\xb3\xc3\xe6/a.js":         "页面/a.js", // GBK
		"\xff\xff%.js":                  "%FF%FF%25.js",
		"../a.js":                       "../a.js",
		`a\b.js`:                        `a\b.js`,
		"/etc/passwd":                   "/etc/passwd",
		"__MACOSX/._app.js":             "__MACOSX/._app.js",
		strings.Repeat("a/", 600) + "b": strings.Repeat("a/", 600) + "b",
	}
	for in, want := range cases {
		t.Run(want, func(t *testing.T) {
			if got := names(open(t, packed(t, [2]string{in, "x"}))); !slices.Equal(got, []string{want}) {
				t.Errorf("got %q", got)
			}
		})
	}
}

// Each is one zip with a.js first.
func TestRefused(t *testing.T) {
	large := strings.Repeat("a", scan.MaxFile+1)
	bomb := strings.Repeat("a", 2<<20)
	cases := map[string]struct {
		content []byte
		want    scan.Code
	}{
		"too large":        {packed(t, [2]string{"a.js", large}), scan.CodeTooLarge},
		"ratio":            {packed(t, [2]string{"a.js", bomb}), scan.CodeZipBomb},
		"more than stated": {patched(t, 24, 3), scan.CodeZipBomb},
		"less than stated": {patched(t, 24, 4000), scan.CodeArchive},
		"encrypted":        {patched16(t, 8, 1), scan.CodeArchive},
		"unknown method":   {patched16(t, 10, 14), scan.CodeArchive},
		"wrong checksum":   {patched(t, 16, 1), scan.CodeArchive},
		"place beyond end": {patched(t, 42, 1<<30), scan.CodeArchive},
		"overlapping":      {overlapped(t), scan.CodeZipBomb},
	}
	for name, tt := range cases {
		t.Run(name, func(t *testing.T) {
			if _, got := open(t, tt.content).Read(0); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

const text = "wx.showToast({ title: 'once and again, once and again' })"

// patched changes a number in the central directory of an archive with one file.
func patched(t *testing.T, at int, to uint32) []byte {
	content := packed(t, [2]string{"a.js", text})
	binary.LittleEndian.PutUint32(content[bytes.Index(content, []byte("PK\x01\x02"))+at:], to)
	return content
}

func patched16(t *testing.T, at int, to uint16) []byte {
	content := packed(t, [2]string{"a.js", text})
	binary.LittleEndian.PutUint16(content[bytes.Index(content, []byte("PK\x01\x02"))+at:], to)
	return content
}

// overlapped is an archive whose two names share one file.
func overlapped(t *testing.T) []byte {
	var noise strings.Builder
	for i := range uint32(2000) {
		noise.WriteByte(byte('a' + crc32.ChecksumIEEE([]byte{byte(i), byte(i >> 8)})%26))
	}
	content := packed(t, [2]string{"a.js", noise.String()})
	directory := bytes.Index(content, []byte("PK\x01\x02"))
	end := bytes.Index(content, []byte("PK\x05\x06"))
	out := append(slices.Clone(content[:end]), content[directory:end]...)
	tail := slices.Clone(content[end:])
	binary.LittleEndian.PutUint16(tail[8:], 2)
	binary.LittleEndian.PutUint16(tail[10:], 2)
	binary.LittleEndian.PutUint32(tail[12:], uint32(2*(end-directory)))
	return append(out, tail...)
}

func TestOpenRefuses(t *testing.T) {
	for _, in := range []string{"", "PK", "no zip at all", "PK\x05\x06"} {
		if _, err := Open(strings.NewReader(in), int64(len(in))); err == nil {
			t.Errorf("%q was opened", in)
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add(packed(f, [2]string{"a.js", "wx.login()"}, [2]string{"../b.js", ""}))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, content []byte) {
		a, err := Open(bytes.NewReader(content), int64(len(content)))
		if err != nil {
			return
		}
		for i := range a.Entries() {
			if content, code := a.Read(i); code != "" && content != nil || len(content) > scan.MaxFile {
				t.Fatalf("%d bytes, %s", len(content), code)
			}
		}
	})
}
