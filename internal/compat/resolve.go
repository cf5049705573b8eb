package compat

import (
	"minicompat/internal/dataset"
	"minicompat/internal/feature"
)

// Resolve finds the path that answers for a question on a platform. Alipay has
// no success: what WeChat passes to success is written callback there, and its
// documentation also uses return for it, so the three stand for each other
// where only one of them is known. ok is false when none is.
func Resolve(p dataset.Platform, path string) (resolved string, ok bool) {
	if _, ok := dataset.Lookup(p, path); ok {
		return path, true
	}
	if p != dataset.Alipay {
		return path, false
	}
	for _, from := range []string{"success", "callback", "return"} {
		for _, to := range []string{"callback", "return"} {
			other, ok := feature.Counterpart(path, from, to)
			if !ok {
				continue
			}
			if _, ok := dataset.Lookup(p, other); ok {
				return other, true
			}
		}
	}
	return path, false
}
