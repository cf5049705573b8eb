// Package blocks reads a source that is slow to ask through blocks that are
// kept: a zip is read in many small steps, and each would cost a call out of the
// program. A block that cannot be had fails the read that wanted it, and is
// asked for again by the next one.
package blocks

import (
	"errors"
	"io"
)

const (
	size = 256 << 10
	most = 8 // kept; a zip is read here and there at once: its entries and its directory
)

// ErrUnreadable is what a read fails with when a block could not be had.
var ErrUnreadable = errors.New("blocks: the source cannot be read")

// Reader is an io.ReaderAt over Length bytes. Part gives the bytes from one
// offset to another, or nil. It is not safe for use by several goroutines.
type Reader struct {
	Length int64
	Part   func(from, to int64) []byte
	kept   []block // last used first
}

type block struct {
	at      int64
	content []byte
}

// ReadAt implements io.ReaderAt.
func (r *Reader) ReadAt(p []byte, offset int64) (n int, err error) {
	if offset < 0 {
		return 0, errors.New("blocks: an offset below 0")
	}
	for n < len(p) {
		at := offset + int64(n)
		if at >= r.Length {
			return n, io.EOF
		}
		content := r.block(at / size)
		if content == nil {
			return n, ErrUnreadable
		}
		n += copy(p[n:], content[at%size:])
	}
	return n, nil
}

// block is the content of the nth block, nil when it cannot be had whole.
func (r *Reader) block(nth int64) []byte {
	for i, b := range r.kept {
		if b.at == nth {
			copy(r.kept[1:i+1], r.kept[:i])
			r.kept[0] = b
			return b.content
		}
	}
	from := nth * size
	to := min(from+size, r.Length)
	content := r.Part(from, to)
	if int64(len(content)) != to-from {
		return nil
	}
	if len(r.kept) < most {
		r.kept = append(r.kept, block{})
	}
	copy(r.kept[1:], r.kept)
	r.kept[0] = block{nth, content}
	return content
}
