package site

import (
	"bytes"
	"testing"
)

func TestStamped(t *testing.T) {
	empty := []byte("\x00asm\x01\x00\x00\x00")
	with, stamp := stamped(empty)
	want := append(bytes.Clone(empty), "\x00\x1b\x0aminicompat"+stamp...)
	if !bytes.Equal(with, want) || len(stamp) != 16 {
		t.Errorf("got %q with %q", with, stamp)
	}
	if other, of := stamped(append(empty, 0, 2, 1, 'x')); of == stamp || bytes.Contains(other, []byte(stamp)) {
		t.Error("another WebAssembly has the same stamp")
	}
	if again, of := stamped(empty); of != stamp || !bytes.Equal(again, with) {
		t.Error("the same WebAssembly has another stamp")
	}
}
