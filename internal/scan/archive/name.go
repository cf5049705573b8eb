package archive

import (
	"archive/zip"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// nameOf is a file's name as text: as it is where it is UTF-8, whatever the
// archive says of it, else read as GBK, else with its bytes written out. Two
// names stay two.
func nameOf(f *zip.File) string {
	if utf8.ValidString(f.Name) {
		return f.Name
	}
	name, err := simplifiedchinese.GBK.NewDecoder().String(f.Name)
	if err == nil && !strings.ContainsRune(name, utf8.RuneError) {
		return name
	}
	var out strings.Builder
	for i := range len(f.Name) {
		if c := f.Name[i]; c < utf8.RuneSelf && c != '%' {
			out.WriteByte(c)
		} else {
			fmt.Fprintf(&out, "%%%02X", c)
		}
	}
	return out.String()
}
