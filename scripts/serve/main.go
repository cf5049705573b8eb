// Command serve makes the site and serves it, with the HTTP API beside it.
//
//	go run ./scripts/serve [-addr 127.0.0.1:8080]
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"minicompat/internal/httpapi"
	"minicompat/scripts/site"
)

func main() {
	addr := flag.String("addr", "127.0.0.1:8080", "address to serve on")
	flag.Parse()
	if err := run(*addr); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(addr string) error {
	listener, err := listen(addr) // first: a taken port should not cost a build
	if err != nil {
		return err
	}
	defer listener.Close()
	root, err := site.Root()
	if err != nil {
		return err
	}
	fmt.Println("building the WebAssembly and the site with go …")
	start := time.Now()
	built, err := site.Build(root, site.Options{})
	if err != nil {
		return err
	}
	fmt.Printf("made %s in %.1f s\n", site.Dist, time.Since(start).Seconds())
	built.Report(os.Stdout)
	fmt.Printf("serving http://%s (API: http://%s/api/v1/), Ctrl-C stops it\n", listener.Addr(), listener.Addr())
	return serve(listener, site.Handler(root, httpapi.Handler()))
}

// listen explains the two ways in which an address is usually wrong.
func listen(addr string) (net.Listener, error) {
	listener, err := net.Listen("tcp", addr)
	switch {
	case err == nil:
		return listener, nil
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, fmt.Errorf("serve: %s is in use; choose another, for example -addr 127.0.0.1:8081", addr)
	}
	return nil, fmt.Errorf("serve: cannot listen on %q: %v; an address is host:port, for example 127.0.0.1:8080", addr, err)
}

// serve ends without an error on Ctrl-C.
func serve(listener net.Listener, handler http.Handler) error {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	go func() {
		<-ctx.Done()
		_ = server.Close()
	}()
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
