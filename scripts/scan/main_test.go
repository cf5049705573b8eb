package main

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"minicompat/internal/scan"
)

// folder writes files, given as names and contents in turn.
func folder(t testing.TB, files ...string) string {
	t.Helper()
	root := t.TempDir()
	for i := 0; i < len(files); i += 2 {
		name := filepath.Join(root, files[i])
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(files[i+1]), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return root
}

func small(t testing.TB) string {
	return folder(t, "app.json", "{}", "pages/a.js", "wx.getAppBaseInfo()", "pages/a.wxml", "<view/>", "node_modules/x.js", "wx.login()")
}

func TestExitCodes(t *testing.T) {
	dir := small(t)
	none := folder(t, "README.md", "wx.login()")
	cases := []struct {
		args string
		code int
		says string // in standard error, or else in standard output
	}{
		{"DIR", fine, "Minimum base library: 2.20.1"},
		{"-minimum 2.20.1 DIR", fine, "Nothing has to be guarded at a minimum of 2.20.1"},
		{"-minimum 2.20.0 DIR", needsMore, "pages/a.js:1:4  not guarded"},
		{"-minimum 2.20.0 -lang zh DIR", needsMore, "pages/a.js:1:4  没有兼容处理"},
		{"-platform wx DIR", fine, "WeChat mini program"},
		{"-platform xiaohongshu DIR", fine, "Xiaohongshu mini program"},
		{"-segment ios DIR", fine, "iOS"},
		{"-snapshot 2025-01-01 DIR", fine, "2025-01-01"},
		{"-format json DIR", fine, `"platform": "wechat"`},
		{"-format sarif -minimum 1.0.0 DIR", needsMore, `"level": "error"`},
		{"-format csv DIR", fine, "getAppBaseInfo,api,2.20.1,stated,"},
		{"-format markdown DIR", fine, "# WeChat mini program"},
		{"-h", fine, "usage: go run ./scripts/scan"},
		{"", failed, "name the folder"},
		{"DIR DIR", failed, "one folder or zip at a time"},
		{"DIR -minimum 2.0.0", failed, "flags before it"},
		{"-nothing DIR", failed, "flag provided but not defined: -nothing\nfor example: go run"},
		{"-platform qq DIR", failed, `there is no platform "qq"`},
		{"-minimum v2 DIR", failed, "-minimum: version:"},
		{"-format pdf DIR", failed, `there is no format "pdf"`},
		{"-lang fr DIR", failed, `there is no language "fr"`},
		{"-segment symbian DIR", failed, "-segment: "},
		{"-snapshot 1999-01-01 DIR", failed, "-snapshot: there is no distribution"},
		{"DIR/nothing", failed, "no such file"},
		{"DIR/app.json", failed, "neither a folder nor a zip"},
		{"NONE", failed, "nothing tells which platform"},
	}
	for _, tt := range cases {
		t.Run(tt.args, func(t *testing.T) {
			args := strings.Fields(strings.NewReplacer("DIR", dir, "NONE", none).Replace(tt.args))
			var out, errors bytes.Buffer
			code := run(args, &out, &errors)
			if says := out.String() + errors.String(); code != tt.code || !strings.Contains(says, tt.says) {
				t.Errorf("exit %d, want %d, with %q; it says\n%s", code, tt.code, tt.says, says)
			}
			if code == fine && tt.args != "-h" && errors.Len() > 0 {
				t.Errorf("standard error: %s", errors.String())
			}
		})
	}
}

// The program itself, as CI runs it.
func TestProgram(t *testing.T) {
	program := filepath.Join(t.TempDir(), "scan")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	dir := small(t)
	for args, want := range map[string]int{dir: 0, "-minimum 1.0.0 " + dir: 1, "-minimum x " + dir: 2} {
		err := exec.Command(program, strings.Fields(args)...).Run()
		code := 0
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			code = exit.ExitCode()
		}
		if code != want {
			t.Errorf("%s: exit %d, want %d", args, code, want)
		}
	}
}

// document runs a scan and reads its JSON.
func document(t testing.TB, source string) scan.Result {
	t.Helper()
	var out, errors bytes.Buffer
	if code := run([]string{"-format", "json", source}, &out, &errors); code != fine {
		t.Fatalf("exit %d: %s", code, errors.String())
	}
	var r scan.Result
	if err := json.Unmarshal(out.Bytes(), &r); err != nil {
		t.Fatal(err)
	}
	return r
}

func unread(r scan.Result) string {
	var list []string
	for _, u := range r.Unread {
		list = append(list, u.File+" "+string(u.Code))
	}
	return strings.Join(list, ", ")
}

func finds(r scan.Result, path string) bool {
	for _, f := range r.Features {
		if f.Path == path {
			return true
		}
	}
	return false
}

// Bad files are listed, and the good ones beside them read.
func TestBadInput(t *testing.T) {
	dir := folder(t, "good.js", "wx.getAppBaseInfo()", "nul.js", "wx.login()\x00", "latin.js", "wx.login() // \xe9",
		"broken.js", "wx.login({{{(", "broken.wxml", "<view <text", "app.json", "{")
	line := strings.Repeat("wx.showToast({title:'a'});", 50<<20/26)
	if err := os.WriteFile(filepath.Join(dir, "minified.js"), []byte(line), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, link := range []string{"link.js", "folder"} {
		if err := os.Symlink(dir, filepath.Join(dir, link)); err != nil {
			t.Skip(err)
		}
	}
	if err := os.Symlink("good.js", filepath.Join(dir, "linked.js")); err != nil {
		t.Skip(err)
	}
	r := document(t, dir)
	want := "app.json syntax, broken.js syntax, broken.wxml syntax, latin.js not_utf8, link.js not_readable, linked.js not_readable, minified.js too_large, nul.js not_text"
	if got := unread(r); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if !finds(r, "getAppBaseInfo") || !finds(r, "view") || !finds(r, "login") {
		t.Error("the good files were not read")
	}
}

// A zip of 100,000 empty files: on a disk, writing them would be most of it.
func TestManyEmptyFiles(t *testing.T) {
	files := [][2]string{{"good.wxml", "<view/>"}}
	for i := range 100_000 {
		files = append(files, [2]string{fmt.Sprintf("%d.js", i), ""})
	}
	if r := document(t, zipped(t, files)); r.Totals.Files != 100_001 || !finds(r, "view") || len(r.Unread) > 0 {
		t.Errorf("%+v, %s", r.Totals, unread(r))
	}
}

// zipped writes a zip of names and contents.
func zipped(t *testing.T, files [][2]string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "a.zip")
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	w := zip.NewWriter(file)
	for _, f := range files {
		part, err := w.Create(f[0])
		if err == nil {
			_, err = part.Write([]byte(f[1]))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := errors.Join(w.Close(), file.Close()); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestZip(t *testing.T) {
	r := document(t, zipped(t, [][2]string{
		{"my/pages/a.js", "wx.getAppBaseInfo()"}, {"my/pages/a.wxml", "<view/>"}, {"../../evil.js", "wx.login()"}, {`my\b.js`, ""},
		{"my/bomb.js", strings.Repeat(" ", 8<<20)}, {"__MACOSX/my/._a.js", "\x00"}, {"my/pages/a.js", "wx.login()"},
	}))
	if got := unread(r); got != `../../evil.js unsafe_name, my/bomb.js zip_bomb, my/pages/a.js duplicate, my\b.js unsafe_name` {
		t.Errorf("got %s", got)
	}
	if !finds(r, "getAppBaseInfo") || finds(r, "login") {
		t.Error("the wrong files were read")
	}
}
