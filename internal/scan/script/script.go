// Package script finds the features that a script mentions and the guards that
// hold where it does. It follows values within one file: scopes, aliases,
// destructuring, objects that an API made, parameters of callbacks, promises.
// Any source is answered; what could not be read is told as stumbles.
package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// Input is a script and what is known of its project.
type Input struct {
	Catalog *catalog.Catalog
	Source  string
}

// Output is what was found, in the order of the source; offsets are in bytes.
type Output struct {
	Mentions []finding.Mention
	Problems []finding.Problem
	// Data holds the fields of data, set by the object literal of a page or
	// component or by setData, whose truth is a guard.
	Data     map[string]finding.Condition
	Globals  map[string]int // mentions of wx, my, xhs, uni and Taro, by name
	Stumbles []syntax.Stumble
}
