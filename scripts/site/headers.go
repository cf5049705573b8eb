package site

import (
	"net/http"
	"strings"
)

// Policy is the content security policy that the site works under.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
	"img-src 'self' data:; connect-src 'self'; worker-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'none'; " +
	"frame-ancestors 'self'; require-trusted-types-for 'script'; trusted-types minicompat"

// framed is the policy of the page for frames: any page may show it.
var framed = strings.Replace(Policy, "frame-ancestors 'self'", "frame-ancestors *", 1)

// scannerPolicy is that of the worker that reads tables, which a worker takes
// from its own script: it may load its WebAssembly and nothing else.
const scannerPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'"

const forEver = "public, max-age=31536000, immutable"

type header struct{ name, value string }

// rule gives headers to the paths that match a pattern, in which one * stands
// for anything. Where several rules match, all of them count: no two of them
// give one path the same header, because static hosts join such values.
type rule struct {
	pattern string
	headers []header
}

// rules are the headers of the site, the one place for the file _headers and
// for scripts/serve. What has a hash in its name may be kept for ever; all of
// it may be embedded by any site.
func rules() []rule {
	list := []rule{
		{"/*", []header{{"X-Content-Type-Options", "nosniff"}, {"Access-Control-Allow-Origin", "*"}, {"Referrer-Policy", "no-referrer"}}},
		{"/", []header{{"Content-Security-Policy", Policy}}},
		{"/index.html", []header{{"Content-Security-Policy", Policy}}},
		{"/embed.html", []header{{"Content-Security-Policy", framed}}},
		{"/embed", []header{{"Content-Security-Policy", framed}}}, // hosts that drop .html
		{"/*.wasm", []header{{"Content-Type", "application/wasm"}}},
	}
	list = append(list, rule{"/scanner-*", []header{{"Cache-Control", forEver}, {"Content-Security-Policy", scannerPolicy}}})
	for _, hashed := range []string{"/minicompat-*", "/engine-*", "/widget-*", "/page-*", "/boot-*", "/site-*", "/embed-*"} {
		list = append(list, rule{hashed, []header{{"Cache-Control", forEver}}})
	}
	return list
}

// headersFile writes the rules as static hosts read them.
func headersFile() []byte {
	var out strings.Builder
	for _, r := range rules() {
		out.WriteString(r.pattern + "\n")
		for _, h := range r.headers {
			out.WriteString("  " + h.name + ": " + h.value + "\n")
		}
	}
	return []byte(out.String())
}

func (r rule) matches(path string) bool {
	before, after, wild := strings.Cut(r.pattern, "*")
	if !wild {
		return path == r.pattern
	}
	return len(path) >= len(before)+len(after) && strings.HasPrefix(path, before) && strings.HasSuffix(path, after)
}

// setHeaders gives a response what the rules say.
func setHeaders(to http.Header, path string) {
	for _, r := range rules() {
		if !r.matches(path) {
			continue
		}
		for _, h := range r.headers {
			to.Set(h.name, h.value)
		}
	}
}
