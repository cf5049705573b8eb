package script

import "strings"

// isMarked reports whether a source has any of the words without which it names
// nothing of a platform and asks nothing about it.
func isMarked(source string) bool {
	for _, word := range []string{"wx", "my", "xhs", "uni", "Taro"} {
		if hasWord(source, word) {
			return true
		}
	}
	for _, part := range []string{"SDKVersion", "canIUse", "@tarojs", "@dcloudio", "common/vendor", ".n(", "webpack", "ompareVersion", "ersionCompare"} {
		if strings.Contains(source, part) {
			return true
		}
	}
	return false
}

// hasWord reports whether a word stands in a source by itself.
func hasWord(source, word string) bool {
	for from := 0; ; {
		at := strings.Index(source[from:], word)
		if at < 0 {
			return false
		}
		from += at
		end := from + len(word)
		if (from == 0 || !isNameByte(source[from-1])) && (end == len(source) || !isNameByte(source[end])) {
			return true
		}
		from = end
	}
}

func isNameByte(c byte) bool {
	return c == '_' || c == '$' || '0' <= c && c <= '9' || 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || c >= 0x80
}
