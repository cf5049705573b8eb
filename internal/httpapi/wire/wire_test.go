package wire

import (
	"io"
	"net/http"
	"strings"
	"testing"

	"minicompat/internal/httpapi"
)

// mirror says what it was asked.
func mirror(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	w.Header().Set("X-Asked", r.Method+" "+r.URL.Path+" "+r.URL.RawQuery+" "+r.Header.Get("Content-Type"))
	w.WriteHeader(http.StatusTeapot)
	_, _ = w.Write(body)
	if err != nil {
		_, _ = io.WriteString(w, err.Error())
	}
}

func TestRespond(t *testing.T) {
	tests := []struct{ name, request, asked, body string }{
		{"plain", "GET\nhttps://host/a/b?c=d#e\n\n", "GET /a/b c=d ", ""},
		{"no path", "GET\nhttps://host\n\n", "GET   ", ""},
		{"a query at once", "GET\nhttps://host?x\n\n", "GET  x ", ""},
		{"encoded", "GET\nhttps://host/%41%2Fb?%41\n\n", "GET /A/b %41 ", ""},
		{"badly encoded", "GET\nhttps://host/%zz\n\n", "GET /%zz  ", ""},
		{"headers and body", "POST\nhttps://host/\nContent-Type: a/b\n\nx\n\ny\x00", "POST /  a/b", "x\n\ny\x00"},
		{"nothing", "", "   ", ""},
		{"half", "GET\nhttps://host/a", "GET /a  ", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			response, head := Respond(http.HandlerFunc(mirror), []byte(tt.request))
			want := "418\nX-Asked: " + tt.asked
			if string(response[:head]) != want || string(response[head:]) != tt.body {
				t.Errorf("got %q and %q, want %q and %q", response[:head], response[head:], want, tt.body)
			}
		})
	}
}

func TestBodyLater(t *testing.T) {
	request := "POST\nhttps://host/\nBody: later\n\n"
	if response, head := Respond(http.HandlerFunc(mirror), []byte(request)); string(response) != "100\nLimit: 262144" || head != len(response) {
		t.Errorf("got %q, %d", response, head)
	}
	ignores := func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusNoContent) }
	if response, _ := Respond(http.HandlerFunc(ignores), []byte(request)); string(response) != "204" {
		t.Errorf("got %q", response)
	}
}

// What the API refuses by the head alone, it refuses without asking for the body.
func TestRefusedWithoutBody(t *testing.T) {
	tests := []struct{ head, status string }{
		{"POST\nhttps://host/api/v1/batch\nContent-Type: application/json\nBody: later", "100"},
		{"POST\nhttps://host/api/v1/batch\nContent-Type: application/json\nContent-Length: 262145\nBody: later", "413"},
		{"POST\nhttps://host/api/v1/batch\nContent-Type: text/plain\nBody: later", "415"},
		{"PUT\nhttps://host/api/v1/batch\nBody: later", "405"},
		{"POST\nhttps://host/api/v1/nothing\nBody: later", "404"},
	}
	for _, tt := range tests {
		t.Run(tt.head, func(t *testing.T) {
			response, _ := Respond(httpapi.Handler(), []byte(tt.head+"\n\n"))
			if status, _, _ := strings.Cut(string(response), "\n"); status != tt.status {
				t.Errorf("got %.200s, want %s", response, tt.status)
			}
		})
	}
}

// Whatever comes in, what goes out has a status and lines that are headers.
func FuzzRespond(f *testing.F) {
	f.Add([]byte("GET\nhttps://host/api/v1/compare?a=1&b=2\nIf-None-Match: *\n\n"))
	f.Add([]byte("POST\nhttps://host/api/v1/batch\nContent-Type: application/json\n\n{\"questions\":[]}"))
	f.Add([]byte("GET\nhttps://host/api/v1/badge/wx/%0a%0dX: y.svg?label=%0aX:%20y\n\n"))
	f.Add([]byte("\n\n\n"))
	f.Fuzz(func(t *testing.T, request []byte) {
		response, head := Respond(httpapi.Handler(), request)
		lines := strings.Split(string(response[:head]), "\n")
		if len(lines[0]) != 3 {
			t.Fatalf("%q gives status %q", request, lines[0])
		}
		for _, line := range lines[1:] {
			if name, _, ok := strings.Cut(line, ": "); !ok || strings.ContainsAny(name, " \r") || strings.Contains(line, "\r") {
				t.Fatalf("%q gives header %q", request, line)
			}
		}
	})
}
