// Package state is the question on the page, and its form in the address bar:
// any answer can be linked. Reading never fails. A key that is not the page's
// own, such as utm_source, is kept as it was, in order; a value that is too
// long for an address is left out of it.
package state

// Question is all that decides what the page shows. Values are as typed: what
// is wrong with one is said beside its field, and never repaired here. The
// zero value of a field is its default.
type Question struct {
	Platform string // wechat, alipay, xiaohongshu; never empty after Parse
	Version  string // the minimum now, or the version looked at; may be a range
	Feature  string // path, as typed
	Client   string // client version (Alipay)
	Segment  string // all, ios, android; "" is all
	Snapshot string // day, or "own:…" for a distribution of the reader's; "" is the newest
	Own      string // a distribution in the link: see package own

	Tool     string // which tool beside the answer is open; "" is the first
	A, B     string // of the free comparison
	Coverage string // wanted, in percent, of the distribution tool
	Filter   string // text, of the list of features
	Kind     string // of the list of features
	From, To string // of raising the minimum
	Needs    string // a list of paths, as pasted

	Lang  string // zh, en; "" is what the browser asks for
	Theme string // light, dark; "" is what the system asks for

	rest []string // pairs of other keys, as they were in the address
}
