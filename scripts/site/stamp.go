package site

import (
	"crypto/sha256"
	"encoding/hex"
)

// stampName is the custom section of the WebAssembly that remote.js reads.
const stampName = "minicompat"

// stamped is a WebAssembly that tells which one it is, and what it tells. A cache
// may hand a script the WebAssembly of another build, whatever its name says, and
// the two would run, wrongly: see remote.js.
func stamped(wasm []byte) (with []byte, stamp string) {
	sum := sha256.Sum256(wasm)
	stamp = hex.EncodeToString(sum[:8])
	content := append([]byte{byte(len(stampName))}, stampName+stamp...)
	const custom = 0 // the id of such a section; its lengths below 128 take a byte each
	with = append(wasm[:len(wasm):len(wasm)], custom, byte(len(content)))
	return append(with, content...), stamp
}
