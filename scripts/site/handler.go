package site

import (
	"net/http"
	"path/filepath"
	"strconv"
	"strings"
)

// Handler serves the made site with its headers, and api under /api/v1/. What
// has no hash in its name is asked for again each time; what has a compressed
// twin is sent as that to whoever takes it.
func Handler(root string, api http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/api/v1/", api)
	made := http.Dir(filepath.Join(root, Dist))
	files := http.FileServer(made)
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-cache")
		w.Header().Set("Vary", "Accept-Encoding")
		setHeaders(w.Header(), r.URL.Path)
		if !serveTwin(w, r, made) {
			files.ServeHTTP(w, r)
		}
	})
	return mux
}

// serveTwin answers with the compressed twin of a file where there is one that
// the client takes. A part of a file is a part of the file itself.
func serveTwin(w http.ResponseWriter, r *http.Request, made http.Dir) bool {
	name := r.URL.Path
	if strings.HasSuffix(name, "/") {
		name += "index.html"
	}
	for _, coding := range []struct{ name, extension string }{{"br", ".br"}, {"gzip", ".gz"}} {
		if r.Header.Get("Range") != "" || !accepts(r.Header.Get("Accept-Encoding"), coding.name) {
			continue
		}
		twin, err := made.Open(name + coding.extension)
		if err != nil {
			continue
		}
		defer twin.Close()
		about, err := twin.Stat()
		if err != nil {
			continue
		}
		w.Header().Set("Content-Encoding", coding.name)
		http.ServeContent(w, r, name, about.ModTime(), twin) // the type is that of the name
		return true
	}
	return false
}

// accepts reads Accept-Encoding: a coding that has no weight or one above 0.
func accepts(header, coding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, weight, weighed := strings.Cut(part, ";")
		if strings.TrimSpace(name) != coding {
			continue
		}
		value, err := strconv.ParseFloat(strings.TrimPrefix(strings.TrimSpace(weight), "q="), 64)
		return !weighed || (err == nil && value > 0)
	}
	return false
}
