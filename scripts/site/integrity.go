package site

import (
	"crypto/sha512"
	"encoding/base64"
)

// integrity is the hash by which a page pins a script: the value of the
// attribute of the same name.
func integrity(content []byte) string {
	sum := sha512.Sum384(content)
	return "sha384-" + base64.StdEncoding.EncodeToString(sum[:])
}
