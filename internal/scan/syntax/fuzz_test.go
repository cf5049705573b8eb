package syntax

import (
	"strings"
	"testing"
	"time"
)

// FuzzParse: any source gives a tree whose nodes lie within the source and
// within their parents, which is not too deep, and gives the same tree again.
func FuzzParse(f *testing.F) {
	for _, test := range expressions {
		f.Add(test.source)
	}
	for _, test := range statements {
		f.Add(test.source)
	}
	for _, test := range types {
		f.Add(test.source)
	}
	for _, test := range broken {
		f.Add(test.source)
	}
	f.Add(strings.Repeat("(", 2000) + "<a b={c}>{`${/d/}`}</a>")
	f.Fuzz(func(t *testing.T, source string) {
		watchdog := time.AfterFunc(10*time.Second, func() { panic("Parse does not end") })
		file := Parse(source)
		watchdog.Stop()
		if file.Root.Start != 0 || int(file.Root.End) != len(source) {
			t.Fatalf("the root is %d to %d", file.Root.Start, file.Root.End)
		}
		if fault := misplaced(file.Root, 0, int32(len(source))); fault != nil {
			t.Fatalf("%d to %d lies outside of its parent: %s", fault.Start, fault.End, format(fault))
		}
		if depth := deepest(file.Root); depth > 20*MaxDepth {
			t.Fatalf("the tree is %d deep", depth)
		}
		for _, s := range file.Stumbles {
			if s.Offset < 0 || s.Offset > len(source) {
				t.Fatalf("stumbled at %d of %d", s.Offset, len(source))
			}
		}
		if format(file.Root) != format(Parse(source).Root) {
			t.Fatal("read differently again")
		}
	})
}
