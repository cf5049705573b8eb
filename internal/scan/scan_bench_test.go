package scan_test

import (
	"fmt"
	"path/filepath"
	"testing"

	"golang.org/x/tools/txtar"
	"minicompat/internal/scan"
)

// The cost grows with the size and not faster: MB/s and the memory for each
// byte stay the same over four sizes of a project that repeats the corpus's
// programs.
func BenchmarkProject(b *testing.B) {
	files := append(readTree(b, filepath.Join("testdata/programs/wechat/src")), readTree(b, filepath.Join("testdata/programs/alipay/src"))...)
	for _, megabytes := range []int{1, 4, 16, 64} {
		b.Run(fmt.Sprintf("%dMB", megabytes), func(b *testing.B) {
			project, size := repeated(files, megabytes<<20)
			b.SetBytes(int64(size))
			b.ReportAllocs()
			for b.Loop() {
				scanFiles(project, scan.Options{Platform: "wechat"})
			}
		})
	}
}

// repeated copies files under other names until there are so many bytes. The
// copies share their text, so the project itself takes little memory.
func repeated(files []txtar.File, least int) (project []txtar.File, size int) {
	for copied := 0; size < least; copied++ {
		for _, f := range files {
			project = append(project, txtar.File{Name: fmt.Sprintf("p%d/%s", copied, f.Name), Data: f.Data})
			size += len(f.Data)
		}
	}
	return project, size
}
