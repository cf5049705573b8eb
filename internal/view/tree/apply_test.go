package tree

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// dom is a document in memory that knows what a browser's would refuse.
type dom struct {
	t   *testing.T
	ops int
}

type domNode struct {
	tag, text string
	attrs     map[string]string
	children  []*domNode
}

func (d *dom) Element(tag string, _ bool) Handle {
	return &domNode{tag: tag, attrs: map[string]string{}}
}
func (d *dom) Text(s string) Handle                 { return &domNode{text: s} }
func (d *dom) SetText(n Handle, s string)           { d.ops++; n.(*domNode).text = s }
func (d *dom) SetAttr(n Handle, name, value string) { d.ops++; n.(*domNode).attrs[name] = value }
func (d *dom) RemoveAttr(n Handle, name string)     { d.ops++; delete(n.(*domNode).attrs, name) }
func (d *dom) SetProp(n Handle, name, value string) { n.(*domNode).attrs["."+name] = value }
func (d *dom) SetStyle(n Handle, name, value string) {
	n.(*domNode).attrs["style."+name] = value
}

func (d *dom) Insert(parent, child, before Handle) {
	d.ops++
	p, c := parent.(*domNode), child.(*domNode)
	p.children = slices.DeleteFunc(p.children, func(n *domNode) bool { return n == c })
	if before == nil {
		p.children = append(p.children, c)
		return
	}
	at := slices.Index(p.children, before.(*domNode))
	if at < 0 {
		d.t.Fatal("inserted before a node that is not a child")
	}
	p.children = slices.Insert(p.children, at, c)
}

func (d *dom) Remove(parent, child Handle) {
	d.ops++
	p := parent.(*domNode)
	at := slices.Index(p.children, child.(*domNode))
	if at < 0 {
		d.t.Fatal("removed a node that is not a child")
	}
	p.children = slices.Delete(p.children, at, at+1)
}

func (n *domNode) String() string {
	if n.tag == "" {
		return strconv.Quote(n.text)
	}
	var out []string
	for name, value := range n.attrs {
		if value != "" || !strings.HasPrefix(name, "style.") {
			out = append(out, name+"="+value)
		}
	}
	slices.Sort(out)
	for _, c := range n.children {
		out = append(out, c.String())
	}
	return n.tag + "(" + strings.Join(out, " ") + ")"
}

// fresh is what a document looks like that was made of n at once.
func fresh(t *testing.T, n *Node) string {
	root := &domNode{tag: "root"}
	Apply(&dom{t: t}, root, nil, n)
	return root.String()
}

func TestApply(t *testing.T) {
	list := func(keys ...string) func() *Node {
		return func() *Node {
			n := El("ul")
			for _, k := range keys {
				El("li", Key(k), Text(k)).addTo(n)
			}
			return n
		}
	}
	tests := []struct {
		name      string
		from, to  func() *Node
		most, min int // operations
	}{
		{"nothing changes", list("a", "b"), list("a", "b"), 0, 0},
		{"one is added in the middle", list("a", "c"), list("a", "b", "c"), 1, 1},
		{"one goes", list("a", "b", "c"), list("a", "c"), 1, 1},
		{"the last comes first", list("a", "b", "c"), list("c", "a", "b"), 1, 1},
		{"text changes", func() *Node { return El("p", Text("a")) }, func() *Node { return El("p", Text("b")) }, 1, 1},
		{"attributes", func() *Node { return El("p", Attr("a", "1"), Attr("b", "2")) },
			func() *Node { return El("p", Attr("b", "3"), Attr("c", "4")) }, 3, 3},
		{"another tag", func() *Node { return El("p") }, func() *Node { return El("div") }, 2, 2},
		{"keyed beside unkeyed", func() *Node { return El("p", El("b"), El("i", Key("x")), El("b", Text("2"))) },
			func() *Node { return El("p", El("i", Key("x")), El("b"), El("b", Text("2"))) }, 2, 1},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			root, d := &domNode{tag: "root"}, &dom{t: t}
			from, to := tt.from(), tt.to()
			Apply(d, root, nil, from)
			d.ops = 0
			Apply(d, root, from, to)
			if got, want := root.String(), fresh(t, tt.to()); got != want {
				t.Errorf("got %s, want %s", got, want)
			}
			if d.ops > tt.most || d.ops < tt.min {
				t.Errorf("%d operations, want %d to %d", d.ops, tt.min, tt.most)
			}
		})
	}
}

func TestSamePointerIsNotLookedInto(t *testing.T) {
	kept := El("p", Text("kept"))
	root, d := &domNode{tag: "root"}, &dom{t: t}
	from := El("div", kept, El("b"))
	Apply(d, root, nil, from)
	d.ops = 0
	to := El("div", kept, El("b", Text("new")))
	Apply(d, root, from, to)
	if d.ops != 1 || !strings.Contains(root.String(), `"kept"`) {
		t.Errorf("%d operations, %s", d.ops, root)
	}
}

// Any tree becomes any other.
func TestApplyRandomTrees(t *testing.T) {
	random := rand.New(rand.NewPCG(3, 4))
	root, d := &domNode{tag: "root"}, &dom{t: t}
	var old *Node
	for i := range 3000 {
		seed := random.Uint64()
		next := randomTree(rand.New(rand.NewPCG(seed, 1)), 4)
		Apply(d, root, old, next)
		want := fresh(t, randomTree(rand.New(rand.NewPCG(seed, 1)), 4))
		if got := root.String(); got != want {
			t.Fatalf("step %d: got %s, want %s", i, got, want)
		}
		old = next
	}
}

func randomTree(random *rand.Rand, depth int) *Node {
	if random.IntN(6) == 0 {
		return Text(strconv.Itoa(random.IntN(3)))
	}
	n := El([]string{"p", "b", "i"}[random.IntN(3)])
	if random.IntN(2) == 0 {
		Attr("a", strconv.Itoa(random.IntN(3))).addTo(n)
	}
	if depth == 0 {
		return n
	}
	keys := random.Perm(6)
	for i := range random.IntN(5) {
		child := randomTree(random, depth-1)
		if child.tag != "" && random.IntN(2) == 0 {
			child.key = strconv.Itoa(keys[i])
		}
		child.addTo(n)
	}
	return n
}
