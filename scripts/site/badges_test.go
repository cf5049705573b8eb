package site

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"path"
	"strings"
	"testing"

	"minicompat/internal/dataset"
)

// written are the badges and first answers that a build writes.
func written(t *testing.T) *made {
	t.Helper()
	m := &made{files: make(map[string][]byte)}
	m.addFirst()
	if err := m.addBadges(); err != nil {
		t.Fatal(err)
	}
	return m
}

func TestEveryRootHasItsBadge(t *testing.T) {
	m := written(t)
	for _, platform := range dataset.Platforms() {
		roots := 0
		for f := range dataset.Features(platform) {
			if strings.Contains(f.Path, ".") {
				continue
			}
			roots++
			folder := map[dataset.Kind]string{dataset.KindComponent: "component", dataset.KindClass: "class"}[f.Kind]
			if folder == "" {
				folder = "api"
			}
			name := "badge/" + string(platform) + "/" + folder + "/" + f.Path
			checkBadge(t, name, m.files[name+".svg"])
			checkEndpoint(t, name, m.files[name+".json"])
		}
		if roots < 100 {
			t.Errorf("%s: %d roots", platform, roots)
		}
	}
}

// checkBadge reads the picture as XML: it has a title, and a width for each text.
func checkBadge(t *testing.T, name string, svg []byte) {
	t.Helper()
	var picture struct {
		Title string `xml:"title"`
		Texts []struct {
			Length string `xml:"textLength,attr"`
			Text   string `xml:",chardata"`
		} `xml:"g>text"`
	}
	if err := xml.Unmarshal(svg, &picture); err != nil && err != io.EOF {
		t.Errorf("%s: %v", name, err)
		return
	}
	if picture.Title == "" || len(picture.Texts) != 2 || picture.Texts[0].Length == "" || !strings.Contains(picture.Texts[0].Text, path.Base(name)) {
		t.Errorf("%s: %+v", name, picture)
	}
}

// checkEndpoint holds the file against the schema of shields.io's endpoint.
func checkEndpoint(t *testing.T, name string, file []byte) {
	t.Helper()
	var e endpoint
	decoder := json.NewDecoder(strings.NewReader(string(file)))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&e); err != nil || e.SchemaVersion != 1 || e.Label == "" || e.Message == "" || e.Color == "" {
		t.Errorf("%s.json: %s, %v", name, file, err)
	}
}

// Some file systems take Canvas.svg and canvas.svg for one file.
func TestNoTwoNamesDifferInCaseAlone(t *testing.T) {
	seen := make(map[string]string)
	for name := range written(t).files {
		low := strings.ToLower(name)
		if other, ok := seen[low]; ok {
			t.Errorf("%s and %s", name, other)
		}
		seen[low] = name
	}
}

func TestEveryPathHasItsFirstAnswer(t *testing.T) {
	m := written(t)
	largest := 0
	for _, platform := range dataset.Platforms() {
		read := make(map[string]firstFile)
		for p := range dataset.Paths(platform) {
			root, below, _ := strings.Cut(p, ".")
			name := firstName(platform, root)
			file, ok := read[name]
			if !ok {
				if err := json.Unmarshal(m.files[name], &file); err != nil {
					t.Fatalf("%s: %v", name, err)
				}
				read[name] = file
				largest = max(largest, len(zipped(m.files[name])))
			}
			want := 9
			if f, _ := dataset.Lookup(platform, p); f.Contested {
				want = 10
			}
			index, ok := file.Paths[below]
			if !ok || index >= len(file.Facts) || len(file.Facts[index]) != want {
				t.Errorf("%s: no answer for %q", name, below)
			}
		}
	}
	if largest > 4<<10 {
		t.Errorf("the largest first answer has %d bytes with gzip: it should be there in one packet or two", largest)
	}
}
