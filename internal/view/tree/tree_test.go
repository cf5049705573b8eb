package tree_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/internal/view/tree"
)

// page is a Document in memory that counts what is done to it.
type page struct {
	root    *element
	created int
	moved   int
	written int
}

type element struct {
	tag      string
	text     string
	attrs    map[string]string
	props    map[string]string
	styles   map[string]string
	children []*element
}

func newPage() *page { return &page{root: &element{tag: "root"}} }

func (p *page) Create(tag string, svg bool) tree.Handle {
	p.created++
	return &element{tag: tag, attrs: map[string]string{}, props: map[string]string{}, styles: map[string]string{}}
}
func (p *page) CreateText(text string) tree.Handle {
	p.created++
	return &element{text: text}
}
func (p *page) SetText(h tree.Handle, text string) { p.written++; h.(*element).text = text }
func (p *page) SetAttr(h tree.Handle, name, value string) {
	p.written++
	h.(*element).attrs[name] = value
}
func (p *page) RemoveAttr(h tree.Handle, name string) { p.written++; delete(h.(*element).attrs, name) }
func (p *page) SetProp(h tree.Handle, name, value string) {
	p.written++
	h.(*element).props[name] = value
}
func (p *page) SetStyle(h tree.Handle, name, value string) {
	p.written++
	h.(*element).styles[name] = value
}
func (p *page) Remove(parent, child tree.Handle) { parent.(*element).remove(child.(*element)) }
func (p *page) Insert(parent, child, before tree.Handle) {
	to, c := parent.(*element), child.(*element)
	p.moved++
	to.remove(c)
	at := len(to.children)
	for i, sibling := range to.children {
		if before != nil && sibling == before.(*element) {
			at = i
		}
	}
	to.children = append(to.children[:at:at], append([]*element{c}, to.children[at:]...)...)
}

func (e *element) remove(c *element) {
	for i, child := range e.children {
		if child == c {
			e.children = append(e.children[:i:i], e.children[i+1:]...)
			return
		}
	}
}

func (e *element) String() string {
	if e.tag == "" {
		return e.text
	}
	var out strings.Builder
	out.WriteString(e.tag)
	if id := e.attrs["id"]; id != "" {
		out.WriteString("#" + id)
	}
	out.WriteString("(")
	for i, c := range e.children {
		if i > 0 {
			out.WriteString(" ")
		}
		out.WriteString(c.String())
	}
	out.WriteString(")")
	return out.String()
}

// list reads "a b c" as keyed items, "p:x" as an unkeyed element of that tag.
func list(spec string) *tree.Node {
	var parts []tree.Part
	for item := range strings.FieldsSeq(spec) {
		if tag, text, ok := strings.Cut(item, ":"); ok {
			parts = append(parts, tree.El(tag, tree.Text(text)))
			continue
		}
		parts = append(parts, tree.El("li", tree.Key(item), tree.Text(item)))
	}
	return tree.El("ul", parts...)
}

func TestUpdateShowsNext(t *testing.T) {
	specs := []string{
		"", "a", "a b c", "c b a", "b", "d a b", "a c", "p:x", "p:y", "h2:t p:x", "p:x div:y",
		"h2:t p:x div:y", "div:y", "a p:x b", "p:x b a", "e d c b a", "p:1 p:2 p:3", "p:2 p:3",
	}
	for _, before := range specs {
		for _, after := range specs {
			t.Run(before+" to "+after, func(t *testing.T) {
				fresh, patched := newPage(), newPage()
				tree.Update(fresh, fresh.root, nil, list(after))
				old := list(before)
				tree.Update(patched, patched.root, nil, old)
				tree.Update(patched, patched.root, old, list(after))
				if diff := cmp.Diff(fresh.root.String(), patched.root.String()); diff != "" {
					t.Error(diff)
				}
			})
		}
	}
}

func TestUpdateDoesLittle(t *testing.T) {
	tests := []struct {
		before, after           string
		created, moved, written int
	}{
		{"a b c", "a b c", 0, 0, 0},
		{"a b c", "a c", 0, 0, 0},
		{"a c", "a b c", 2, 2, 0}, // an element and its text
		{"a b c d", "d a b c", 0, 1, 0},
		{"p:x", "p:y", 0, 0, 1},
		{"h2:t p:x div:y", "p:x div:y", 0, 0, 0},
		{"p:x div:y", "h2:t p:x div:y", 2, 2, 0},
	}
	for _, test := range tests {
		t.Run(test.before+" to "+test.after, func(t *testing.T) {
			p := newPage()
			old := list(test.before)
			tree.Update(p, p.root, nil, old)
			p.created, p.moved, p.written = 0, 0, 0
			tree.Update(p, p.root, old, list(test.after))
			got := []int{p.created, p.moved, p.written}
			if diff := cmp.Diff([]int{test.created, test.moved, test.written}, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestAttributes(t *testing.T) {
	p := newPage()
	old := tree.El("a", tree.Class("x"), tree.Attr("href", "/"), tree.Flag("hidden", true), tree.Style("--w", "1%"), tree.Prop("value", "1"))
	tree.Update(p, p.root, nil, old)
	next := tree.El("a", tree.Class("x"), tree.Class("y"), tree.Flag("hidden", false), tree.Prop("value", "2"), tree.If(true, tree.Attr("href", "/a"), tree.Attr("href", "/b")))
	tree.Update(p, p.root, old, next)
	got := p.root.children[0]
	want := map[string]string{"class": "x y", "href": "/b"}
	if diff := cmp.Diff(want, got.attrs); diff != "" {
		t.Error(diff)
	}
	if got.styles["--w"] != "" || got.props["value"] != "2" {
		t.Errorf("styles %v, props %v", got.styles, got.props)
	}
}

// A node that is kept must keep its own elements when its neighbour goes.
func TestKeptNodeBesideOneThatGoes(t *testing.T) {
	p := newPage()
	kept := tree.El("p", tree.Attr("id", "kept"), tree.Text("kept"))
	old := tree.El("div", tree.El("p", tree.Attr("id", "gone"), tree.Text("gone")), kept)
	tree.Update(p, p.root, nil, old)
	next := tree.El("div", kept)
	tree.Update(p, p.root, old, next)
	again := tree.El("div", tree.El("p", tree.Text("new")), kept)
	tree.Update(p, p.root, next, again)
	if got, want := p.root.String(), "root(div(p(new) p#kept(kept)))"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestNilRemoves(t *testing.T) {
	p := newPage()
	old := tree.El("div", nil, (*tree.Node)(nil), tree.If(false, tree.Text("no")))
	tree.Update(p, p.root, nil, old)
	if got := p.root.String(); got != "root(div())" {
		t.Errorf("got %s", got)
	}
	tree.Update(p, p.root, old, nil)
	if got := p.root.String(); got != "root()" {
		t.Errorf("got %s", got)
	}
}
