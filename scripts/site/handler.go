package site

import (
	"net/http"
	"path/filepath"
)

// Handler serves the made site with its headers, and api under /api/v1/. What
// has no hash in its name is asked for again each time.
func Handler(root string, api http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/api/v1/", api)
	files := http.FileServer(http.Dir(filepath.Join(root, Dist)))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "no-cache")
		setHeaders(w.Header(), r.URL.Path)
		files.ServeHTTP(w, r)
	})
	return mux
}
