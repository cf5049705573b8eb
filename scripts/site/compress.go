package site

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"strings"
	"sync"
	"time"

	"github.com/andybalholm/brotli"
)

// Qualities of brotli: the best takes a minute for a large engine, so builds
// that are no release do with the other.
const (
	quick = 5
	best  = 11
)

// window lets brotli look back over the whole of an engine.
const window = 24

// worth reports whether a file gets compressed twins: what small and what is
// compressed already gain nothing, and badges are many.
func worth(name string, content []byte) bool {
	if len(content) < 1024 || strings.HasPrefix(name, "badge/") {
		return false
	}
	switch path.Ext(name) {
	case ".js", ".css", ".html", ".json", ".wasm", ".svg", ".txt", ".ts", ".webmanifest":
		return true
	}
	return false
}

// addTwins adds name.br and name.gz for every file worth it.
func (m *made) addTwins(quality int) error {
	names := m.named(func(name string) bool { return worth(name, m.files[name]) })
	made := make([]twins, len(names))
	errors := make([]error, len(names))
	var all sync.WaitGroup
	turns := make(chan struct{}, runtime.NumCPU())
	for i, name := range names {
		all.Go(func() {
			turns <- struct{}{}
			made[i], errors[i] = twinsOf(m.files[name], quality)
			<-turns
		})
	}
	all.Wait()
	for i, name := range names {
		if errors[i] != nil {
			return errors[i]
		}
		m.files[name+".br"], m.files[name+".gz"] = made[i].br, made[i].gz
	}
	return nil
}

type twins struct{ br, gz []byte }

func twinsOf(content []byte, quality int) (twins, error) {
	br, err := brotlied(content, quality)
	return twins{br, zipped(content)}, err
}

// zipped is content compressed by gzip, as small as it goes.
func zipped(content []byte) []byte {
	var out bytes.Buffer
	w, _ := gzip.NewWriterLevel(&out, gzip.BestCompression) // the level is a valid one
	_, _ = w.Write(content)                                 // writing to memory does not fail
	_ = w.Close()
	return out.Bytes()
}

const large = 100_000

// brotlied is content compressed by brotli. What took long is kept in the
// user's cache folder.
func brotlied(content []byte, quality int) ([]byte, error) {
	if quality < best || len(content) < large {
		return brotliedAnew(content, quality), nil
	}
	cache, err := os.UserCacheDir()
	if err != nil {
		return nil, err
	}
	folder := filepath.Join(cache, "minicompat", fmt.Sprintf("brotli-%s-%d-%d", compressor(), quality, window))
	sum := sha256.Sum256(content)
	kept := filepath.Join(folder, hex.EncodeToString(sum[:]))
	if out, err := os.ReadFile(kept); err == nil {
		return out, os.Chtimes(kept, time.Time{}, time.Now())
	}
	out := brotliedAnew(content, quality)
	return out, keep(kept, out)
}

// compressor is the version of brotli in this program: another one may compress
// otherwise, and must not be given what this one made. Tests do not know it.
func compressor() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	return brotliIn(info)
}

func brotliIn(info *debug.BuildInfo) string {
	for _, dep := range info.Deps {
		if dep.Path == "github.com/andybalholm/brotli" {
			return dep.Version
		}
	}
	return "unknown"
}

func brotliedAnew(content []byte, quality int) []byte {
	var out bytes.Buffer
	w := brotli.NewWriterOptions(&out, brotli.WriterOptions{Quality: quality, LGWin: window})
	_, _ = w.Write(content) // writing to memory does not fail
	_ = w.Close()
	return out.Bytes()
}

// month is how long a file is kept that no build asks for.
const month = 30 * 24 * time.Hour

// keep writes a file whole or not at all, and removes old ones beside it.
func keep(name string, content []byte) error {
	folder := filepath.Dir(name)
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	old, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return err
	}
	for _, other := range old {
		if about, err := os.Stat(other); err == nil && time.Since(about.ModTime()) > month {
			_ = os.Remove(other) // another build may have done so
		}
	}
	aside := fmt.Sprintf("%s.%d", name, os.Getpid())
	if err := os.WriteFile(aside, content, 0o644); err != nil {
		return err
	}
	return os.Rename(aside, name)
}
