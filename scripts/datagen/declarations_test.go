package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"minicompat/scripts/site"
)

// inModule is a generator on a copy of src, so that the real one stays as it
// is, with the real scripts. It skips where npm packages are not installed.
func inModule(t *testing.T, packages ...string) generator {
	t.Helper()
	root, err := site.Root()
	if err != nil {
		t.Fatal(err)
	}
	if err := hasPackages(filepath.Join(root, "scripts"), append(packages, "typescript")...); err != nil {
		t.Skip(err)
	}
	copied := testGenerator(t, nil)
	src := filepath.Join(copied.root, "internal", "dataset", "src")
	if err := os.CopyFS(src, os.DirFS(filepath.Join(root, "internal", "dataset", "src"))); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join(root, "scripts"), filepath.Join(copied.root, "scripts")); err != nil {
		t.Skip(err)
	}
	return copied
}

// same wants the tables in the copy to be those in the module.
func same(t *testing.T, g generator, names ...string) {
	t.Helper()
	for _, name := range names {
		got, err := os.ReadFile(g.src(name))
		if err != nil {
			t.Fatal(err)
		}
		want, err := os.ReadFile(filepath.Join("..", "..", "internal", "dataset", "src", name))
		if err != nil {
			t.Fatal(err)
		}
		if string(got) != string(want) {
			t.Errorf("%s is not what the pinned package gives", name)
		}
	}
}

func TestTypingsAreThoseOfThePackage(t *testing.T) {
	g := inModule(t, "miniprogram-api-typings")
	if err := g.typings(); err != nil {
		t.Fatal(err)
	}
	same(t, g, "wechat/api.tsv", "wechat/creators.tsv")
}

func TestAlipayIsThatOfThePackage(t *testing.T) {
	g := inModule(t, "@mini-types/my")
	if err := g.alipay(); err != nil {
		t.Fatal(err)
	}
	same(t, g, "alipay/structure.tsv", "alipay/kinds.tsv", "alipay/creators.tsv")
}

// TestDocumentedExamples wants every example of the documentation's canIUse
// page, and at least the size that 5.2.3 of the package has: 499 members of wx, 421
// of them with a version, and 67 classes.
func TestDocumentedExamples(t *testing.T) {
	root, err := site.Root()
	if err != nil {
		t.Fatal(err)
	}
	api, err := generator{root: root}.read("wechat/api.tsv")
	if err != nil {
		t.Fatal(err)
	}
	kinds := map[string]string{}
	members, dated, classes := 0, 0, 0
	for _, row := range api.Rows {
		kinds[row[0]] = row[1]
		switch {
		case row[1] == "class":
			classes++
		case !strings.Contains(row[0], "."):
			members++
			if row[2] != "" {
				dated++
			}
		}
	}
	if members < 499 || dated < 421 || classes < 67 {
		t.Errorf("%d members, %d with a version, %d classes", members, dated, classes)
	}
	for path, kind := range map[string]string{
		"CameraContext.onCameraFrame":                     "member",
		"CameraFrameListener.start":                       "member",
		"Image.src":                                       "member",
		"openBluetoothAdapter":                            "api",
		"getSystemInfoSync.return.safeArea.left":          "result",
		"getSystemInfo.success.screenWidth":               "result",
		"showToast.object.image":                          "param",
		"onCompassChange.callback.direction":              "result",
		"request.object.method.GET":                       "value",
		"getSystemInfoAsync.success.safeArea.top":         "result",
		"CameraContext.takePhoto.object.quality.original": "value",
	} {
		if kinds[path] != kind {
			t.Errorf("%s has kind %q, want %q", path, kinds[path], kind)
		}
	}
}

func TestMissingPackage(t *testing.T) {
	err := hasPackages(t.TempDir(), "typescript")
	if err == nil || !strings.Contains(err.Error(), "run npm ci in scripts") {
		t.Errorf("error %v does not say what to do", err)
	}
}
