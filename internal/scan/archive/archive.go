// Package archive reads a project from a zip, piece by piece: nothing is
// unpacked but the file that is asked for.
//
// It does not trust the archive. A file gives no more bytes than it declares and
// never more than scan.MaxFile; one that grows beyond 200 times its packed size
// (from 1 MiB on), or shares its packed bytes with others, is a zip bomb. Names
// are given as the archive has them, those that are no UTF-8 read as GBK, which
// Windows wrote in China: what makes a name unsafe is for scan.Project to say.
// Folders are no entries. An archive within the archive is a file like any
// other. What is no zip is an error of Open; everything else is told file by
// file.
package archive

import (
	"archive/zip"
	"cmp"
	"errors"
	"io"
	"slices"

	"minicompat/internal/scan"
)

// maxRatio is beyond what text packs to, for files over minBomb bytes.
const (
	maxRatio = 200
	minBomb  = 1 << 20
)

// encrypted is the bit of an entry's flags that says so.
const encrypted = 1

// Archive is an open zip.
type Archive struct {
	files   []*zip.File
	entries []scan.Entry
	shared  map[*zip.File]bool // whose packed bytes other files have too
}

// Open reads the list of an archive's files.
func Open(r io.ReaderAt, size int64) (*Archive, error) {
	list, err := zip.NewReader(r, size)
	if err != nil && !errors.Is(err, zip.ErrInsecurePath) {
		return nil, err
	}
	a := &Archive{}
	var packed uint64
	for _, f := range list.File {
		if f.FileInfo().IsDir() {
			continue
		}
		a.files = append(a.files, f)
		a.entries = append(a.entries, scan.Entry{Name: nameOf(f), Size: int64(min(f.UncompressedSize64, 1<<62))})
		packed += min(f.CompressedSize64, uint64(size)+1)
	}
	if packed > uint64(size) { // else no byte need be looked at for this
		a.shared = overlapping(a.files)
	}
	return a, nil
}

// Entries lists the files, in the archive's order.
func (a *Archive) Entries() []scan.Entry { return a.entries }

// span is where a file's packed bytes lie.
type span struct {
	file     *zip.File
	from, to int64
}

// overlapping finds the files that share packed bytes. Those whose place cannot
// be read fail when they are.
func overlapping(files []*zip.File) map[*zip.File]bool {
	var spans []span
	for _, f := range files {
		if from, err := f.DataOffset(); err == nil && f.CompressedSize64 > 0 {
			spans = append(spans, span{f, from, from + int64(min(f.CompressedSize64, 1<<62-uint64(from)))})
		}
	}
	slices.SortFunc(spans, func(a, b span) int { return cmp.Compare(a.from, b.from) })
	shared := make(map[*zip.File]bool)
	for i := 1; i < len(spans); i++ {
		widest := spans[i-1]
		if spans[i].from < widest.to {
			shared[widest.file], shared[spans[i].file] = true, true
			spans[i].to = max(spans[i].to, widest.to)
		}
	}
	return shared
}

// Read unpacks a file, or says why it cannot. index is one of Entries.
func (a *Archive) Read(index int) ([]byte, scan.Code) {
	f := a.files[index]
	switch size := f.UncompressedSize64; {
	case size > scan.MaxFile:
		return nil, scan.CodeTooLarge
	case a.shared[f], size > minBomb && size/maxRatio > f.CompressedSize64:
		return nil, scan.CodeZipBomb
	case f.Flags&encrypted != 0, !f.Mode().IsRegular(): // a link's text is no source
		return nil, scan.CodeArchive
	}
	r, err := f.Open()
	if err != nil { // broken, or packed in an unknown way
		return nil, scan.CodeArchive
	}
	defer r.Close()
	return unpack(r, int64(f.UncompressedSize64))
}

// unpack reads what was declared, and one byte more to see that there is none.
func unpack(r io.Reader, declared int64) ([]byte, scan.Code) {
	content, err := io.ReadAll(io.LimitReader(r, declared+1))
	switch {
	case int64(len(content)) > declared, errors.Is(err, zip.ErrFormat): // package zip looks first
		return nil, scan.CodeZipBomb
	case err != nil:
		return nil, scan.CodeArchive
	}
	return content, ""
}
