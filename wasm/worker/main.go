//go:build js && wasm

// Command worker is the HTTP API as a Cloudflare Worker. worker.mjs starts it
// once per isolate, through the runtime of github.com/syumai/workers, and keeps
// it: the library's own entry starts a program for each request.
//
// A request takes the short way, not the library's handleRequest: that passes
// headers and bodies one JavaScript value at a time, and each body it reads
// leaves a callback behind for as long as the program lives. Here a request is
// one text and so is its response, copied once each way while the export
// answer runs:
//
//	request:  METHOD, address, then "Name: value" each on a line, an empty line, the body
//	response: status, then "Name: value" each on a line, an empty line, the body
//
// A request whose body has not been read yet says "Body: later". If the handler
// wants it, the response is 100 with the most bytes that it takes, and the
// request comes again, whole. So a slow body or a client that goes away is
// worker.mjs's affair: nothing here waits, or belongs to more than one request.
package main

import (
	"net/http"
	"runtime/debug"
	"unsafe"

	"github.com/syumai/workers"

	"minicompat/internal/httpapi"
	"minicompat/internal/httpapi/wire"
)

// give copies the request that is being answered to address.
//
//go:wasmimport minicompat give
func give(address unsafe.Pointer)

// take copies the response of size bytes from address, of which the head is
// the first.
//
//go:wasmimport minicompat take
func take(address unsafe.Pointer, size, head int32)

// answer answers the request of size bytes that give gives, by take.
//
//lint:ignore U1000 the host calls it
//go:wasmexport answer
func answer(size int32) {
	text := make([]byte, size+1) // one more: there is an address even for nothing
	give(unsafe.Pointer(&text[0]))
	response, head := wire.Respond(handler(), text[:size])
	take(unsafe.Pointer(unsafe.SliceData(response)), int32(len(response)), int32(head))
}

func handler() http.Handler { return withFaults(httpapi.Handler()) }

// An isolate has 128 MB. What the program lives on is small, so collecting at
// nine times that, not two, costs little and saves most of what collection
// takes.
const (
	growth = 800
	most   = 64 << 20
)

func main() {
	debug.SetGCPercent(growth)
	debug.SetMemoryLimit(most)
	workers.ServeNonBlock(handler())
	workers.Ready()
	select {}
}
