package site

import (
	"net/http"
	"path/filepath"
)

// Policy is the content security policy that the site works under.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
	"frame-ancestors 'self'; require-trusted-types-for 'script'"

// Handler serves the made site, and api under /api/v1/. Nothing is cached
// without asking again: what is served changes with every build.
func Handler(root string, api http.Handler) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("/api/v1/", api)
	files := http.FileServer(http.Dir(filepath.Join(root, Dist)))
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		header.Set("Content-Security-Policy", Policy)
		header.Set("X-Content-Type-Options", "nosniff")
		header.Set("Cache-Control", "no-cache")
		switch filepath.Ext(r.URL.Path) {
		case ".mjs":
			header.Set("Content-Type", "text/javascript; charset=utf-8")
		case ".wasm":
			header.Set("Content-Type", "application/wasm")
		}
		files.ServeHTTP(w, r)
	})
	return mux
}
