package script

import "minicompat/internal/scan/syntax"

// maxData bounds how deep the objects of data are followed.
const maxData = 4

// page notes what the object of a page or a component says of the fields of this
// and of data.
func (b *binder) page(n *syntax.Node) {
	if n = b.origin(n); n == nil {
		return
	}
	if n.Kind == syntax.Call && len(n.List) > 0 { // export default defineComponent({…})
		n = b.origin(n.List[0])
	}
	if n != nil && n.Kind == syntax.Object {
		b.pageObject(n)
	}
}

func (b *binder) pageObject(n *syntax.Node) {
	for _, item := range n.List {
		if item == nil || item.Kind != syntax.Property || item.Right == nil {
			continue
		}
		switch key := literalKey(item); key {
		case "":
		case "data":
			b.pageData(item.Right)
		case "methods":
			b.methods(item.Right)
		default:
			b.field(key, item.Right)
		}
	}
}

// field notes a value of a field of this.
func (b *binder) field(name string, n *syntax.Node) {
	if n == nil {
		return
	}
	from := expression
	if n.Kind == syntax.Function {
		from = declared
		b.functions[b.functionOf(n)].field = name
	}
	b.fields[name] = append(b.fields[name], b.addDef(def{from: from, node: n}))
}

func (b *binder) methods(n *syntax.Node) {
	if n.Kind != syntax.Object {
		return
	}
	for _, item := range n.List {
		if item != nil && item.Kind == syntax.Property {
			b.field(literalKey(item), item.Right)
		}
	}
}

// pageData takes data: {…} and data() { return {…} }; the fields that such a
// function gives are fields of this too, as Vue has them.
func (b *binder) pageData(n *syntax.Node) {
	object := n
	if n.Kind == syntax.Function {
		object = returnedObject(n)
	}
	if object = b.origin(object); object == nil || object.Kind != syntax.Object {
		return
	}
	b.dataObject("", object, 0)
	if n.Kind == syntax.Function {
		b.methods(object)
	}
}

// returnedObject is what the last statement of a function returns.
func returnedObject(n *syntax.Node) *syntax.Node {
	body := n.Right
	if body == nil || body.Kind != syntax.Block {
		return body
	}
	for i := len(body.List) - 1; i >= 0; i-- {
		if body.List[i] != nil && body.List[i].Kind == syntax.Return {
			return body.List[i].Left
		}
	}
	return nil
}

// setData notes setData({ field: value }).
func (b *binder) setData(n *syntax.Node) {
	if n = b.origin(n); n != nil && n.Kind == syntax.Object && n.Ref == 0 {
		n.Ref = 1 // once for an object that is set again and again
		b.dataObject("", n, 0)
	}
}

func (b *binder) dataObject(prefix string, n *syntax.Node, depth int) {
	for _, item := range n.List {
		if item == nil || item.Kind != syntax.Property {
			continue
		}
		if key := literalKey(item); key != "" && len(prefix+key) < maxName {
			b.dataField(prefix+key, item, depth)
		}
	}
}

func (b *binder) dataField(name string, item *syntax.Node, depth int) {
	value := item.Right
	if value == nil { // { field }
		value = &syntax.Node{Kind: syntax.Name, Text: item.Text, Ref: item.Ref, Start: item.At, End: item.End, At: item.At}
	}
	d := b.addDef(def{from: expression, node: value})
	b.data[name] = append(b.data[name], d)
	if item.Right != nil {
		item.Ref = d // a shorthand's names the variable
	}
	if value.Kind == syntax.Object && depth < maxData {
		b.dataObject(name+".", value, depth+1)
	}
}
