package blocks

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"testing"
	"testing/iotest"
)

func source(length int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	out := make([]byte, length)
	for i := range out {
		out[i] = byte(random.Uint32())
	}
	return out
}

func over(content []byte, asked *int) *Reader {
	return &Reader{Length: int64(len(content)), Part: func(from, to int64) []byte {
		*asked++
		return bytes.Clone(content[from:to])
	}}
}

func TestReadsWhatTheSourceHolds(t *testing.T) {
	for _, length := range []int{0, 1, size - 1, size, size + 1, 3*size + 17, 20 * size} {
		content, asked := source(length), 0
		r := over(content, &asked)
		if err := iotest.TestReader(io.NewSectionReader(r, 0, r.Length), content); err != nil {
			t.Errorf("%d bytes: %v", length, err)
		}
	}
}

func TestKeepsBlocks(t *testing.T) {
	content, asked := source(most*size), 0
	r := over(content, &asked)
	small := make([]byte, 100)
	for at := int64(0); at+100 <= r.Length; at += 1000 {
		if _, err := r.ReadAt(small, at); err != nil || !bytes.Equal(small, content[at:at+100]) {
			t.Fatalf("at %d: %v", at, err)
		}
		if _, err := r.ReadAt(small, 0); err != nil { // as the directory of a zip
			t.Fatal(err)
		}
	}
	if asked != most {
		t.Errorf("asked %d times for %d blocks", asked, most)
	}
}

func TestFailsWhereTheSourceDoes(t *testing.T) {
	gone := true
	r := &Reader{Length: 3 * size, Part: func(from, to int64) []byte {
		if from == size && gone {
			return nil
		}
		return make([]byte, to-from)
	}}
	if n, err := r.ReadAt(make([]byte, 2*size), 0); n != size || !errors.Is(err, ErrUnreadable) {
		t.Errorf("%d, %v", n, err)
	}
	gone = false
	if n, err := r.ReadAt(make([]byte, 2*size), 0); n != 2*size || err != nil {
		t.Errorf("afterwards %d, %v", n, err)
	}
	if n, err := r.ReadAt(make([]byte, 2), 3*size-1); n != 1 || err != io.EOF {
		t.Errorf("at the end %d, %v", n, err)
	}
	if _, err := r.ReadAt(make([]byte, 2), -1); err == nil {
		t.Error("an offset below 0 passes")
	}
}
