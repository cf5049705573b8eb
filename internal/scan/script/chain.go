package script

import (
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/syntax"
)

// link is a node of a chain that leans to the left, and what it is there.
type link struct {
	node *syntax.Node
	mode mode
}

// chain walks a.b[c](d).e, from the inside outwards and without going deeper
// with its length.
func (w *walker) chain(n *syntax.Node, m mode) *value {
	mark := len(w.spine)
	v, found := (*value)(nil), false
	for n != nil && leansLeft(n.Kind) {
		if w.muted != 0 && n.Kind == syntax.Call && n.Ref != 0 {
			v, found = w.memo[n.Ref], true
			break
		}
		w.spine = append(w.spine, link{n, m})
		m = asUse
		if n.Optional {
			m = asSelf
		}
		n = n.Left
	}
	if !found {
		v = w.expression(n, m)
	}
	return w.outwards(mark, v)
}

func leansLeft(k syntax.Kind) bool {
	return k == syntax.Member || k == syntax.Index || k == syntax.Call || k == syntax.Template || k == syntax.Postfix
}

// outwards follows the links above mark from the value at the chain's root.
func (w *walker) outwards(mark int, v *value) *value {
	outer, base := w.guards, (*value)(nil)
	for i := len(w.spine) - 1; i >= mark; i-- {
		n := w.spine[i].node
		if n.Optional && v != nil && v.path != "" {
			w.guards = w.guards.under(v.condition().True)
		}
		switch n.Kind {
		case syntax.Call:
			w.handsOver(n, v)
			if w.spine[i].mode == asNobody { // it waits for those who ask, when more is known
				v = nil
			} else {
				v = w.call(n, base, v)
			}
		case syntax.Template, syntax.Postfix:
			v = w.template(n)
		default:
			base, v = v, w.access(n, v, w.spine[i].mode)
		}
	}
	w.spine = w.spine[:mark]
	w.guards = outer
	return v
}

func (w *walker) template(n *syntax.Node) *value {
	for _, item := range n.List {
		w.outer(item)
	}
	return nil
}

// access reads a member or an element.
func (w *walker) access(n *syntax.Node, v *value, m mode) *value {
	if n.Kind == syntax.Member && n.Ref != 0 {
		return w.await(w.within(w.sent[n.Ref]))
	}
	if n.Kind == syntax.Member {
		return w.member(v, mention{n.Text, n.At, n.End - n.At, m})
	}
	if n.Right == nil {
		return nil
	}
	if n.Right.Kind == syntax.String {
		return w.member(v, mention{n.Right.Text, n.Right.Start, n.Right.End - n.Right.Start, m})
	}
	if w.muted == 0 {
		w.expression(n.Right, asUse)
	}
	index := -1
	if n.Right.Kind == syntax.Number && len(n.Right.Text) == 1 {
		index = int(n.Right.Text[0] - '0')
	}
	return w.elementOf(v, index)
}

// mention is a name at a place.
type mention struct {
	name       string
	at, length int32
	mode       mode
}

// member mentions a name of a value, and gives what it leads to.
func (w *walker) member(v *value, m mention) *value {
	if m.name == "" {
		return nil
	}
	step, to := w.follow(v, m.name)
	if to != nil {
		to.at = m.at
	}
	if w.muted != 0 {
		return to
	}
	if v.isThing(catalog.Global) && v.text != "" {
		w.out.Globals[v.text]++
	}
	if step.Path == "" || m.mode == asTest {
		return to
	}
	if !step.Known && v.isThing(catalog.Global) && w.written[m.name] {
		return to // the program's own
	}
	guards := w.guards.under(v.conditions())
	if m.mode == asSelf {
		guards = guards.under(to.condition().True)
	}
	w.say(step, m, guards)
	return to
}

func (w *walker) say(step catalog.Step, m mention, guards *held) {
	w.out.Mentions = append(w.out.Mentions, finding.Mention{
		Path: step.Path, Known: step.Known, Offset: int(m.at), Length: int(m.length), Guards: guards.deciding(w.catalog, step.Path),
	})
}

// follow is where a name of a value leads. Whatever has a member SDKVersion, that
// is the base library's version.
func (w *walker) follow(v *value, name string) (step catalog.Step, to *value) {
	switch {
	case v == nil || v.kept:
	case v.kind == self && name == "data":
		to = &value{kind: data}
	case v.kind == self:
		to = copied(w.field(name))
	case v.kind == data:
		to = copied(w.dataField(v.text + name))
	case v.kind != plain:
		to = w.exported(v, name)
	case v.isThing(catalog.Global) && v.thing.Loose && name == "default":
		to = copied(v)
	default:
		step = w.catalog.Member(v.thing, name)
		if step.Path != "" {
			to = &value{thing: step.Thing, path: step.Path}
		} else {
			to = v.leadsTo(step.Thing)
		}
	}
	if name == "SDKVersion" {
		return step, &value{kind: library, path: step.Path}
	}
	if to != nil {
		to.via = joined(to.via, v.conditions())
	}
	return step, to
}

// copied is a value of which a reader may note where it was read.
func copied(v *value) *value {
	if v == nil {
		return v
	}
	w := *v
	return &w
}

// exported is a name of what stands for a module.
func (w *walker) exported(v *value, name string) *value {
	switch {
	case v.kind == vendor && name == "index":
		return w.framework("uni")
	case (v.kind == getter || v.kind == exports) && isDefault(name):
		return w.framework("Taro")
	}
	return nil
}

// framework is uni or Taro: it stands for the platform's global object, and has
// names of its own.
func (w *walker) framework(name string) *value {
	return &value{thing: catalog.Thing{Shape: catalog.Global, Loose: true}, text: name}
}

// elementOf is an element of a list: results have the paths of their lists.
func (w *walker) elementOf(v *value, index int) *value {
	switch {
	case v == nil || v.kept:
		return nil
	case v.kind == together && index >= 0 && index < len(v.node.List):
		return w.await(w.silent(v.node.List[index]))
	case v.thing.Shape == catalog.Result:
		return v.leadsTo(v.thing)
	}
	return nil
}

// await is what a value's promise is kept with.
func (w *walker) await(v *value) *value {
	switch {
	case v == nil:
		return nil
	case v.kept:
		kept := *v
		kept.kept = false
		return &kept
	case v.thing.Shape == catalog.Returned:
		return v.leadsTo(w.catalog.Await(v.thing))
	}
	return v
}

// promised is a promise of a value.
func promised(v *value) *value {
	if v == nil || v.kept {
		return v
	}
	p := *v.without()
	p.kept = true
	return &p
}

// name is the value of a name.
func (w *walker) name(n *syntax.Node) *value {
	if n.Ref != 0 {
		return w.variable(n.Ref)
	}
	return w.global(n.Text)
}

// global is the value of a name that the program does not declare.
func (w *walker) global(text string) *value {
	for _, name := range [...]string{"wx", "my", "xhs", "uni", "Taro"} {
		if text == name { // the constant does not keep the source
			return w.globalObject(name)
		}
	}
	switch text {
	case "undefined":
		return fixed(never)
	case "tt", "swan", "qq", "dd", "ks", "jd":
		return &value{kind: foreign}
	}
	return nil
}

func (w *walker) globalObject(name string) *value {
	if !isGlobal(name) {
		return w.framework(name) // counted with its members
	}
	if w.muted == 0 {
		w.out.Globals[name]++
	}
	if name != w.catalog.Platform.Global() {
		return &value{kind: foreign}
	}
	return w.ours
}

func isGlobal(name string) bool { return name == "wx" || name == "my" || name == "xhs" }
