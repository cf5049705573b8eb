package tree

import "strings"

// Markup writes a drawing as a file of its own: SVG as XML. It leaves out what
// only the page needs: classes, actions and their arguments. It is never put
// into a document.
func Markup(n *Node) string {
	var out strings.Builder
	n.write(&out)
	return out.String()
}

func (n *Node) write(out *strings.Builder) {
	escape := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&quot;")
	if n.tag == "" {
		out.WriteString(escape.Replace(n.text))
		return
	}
	out.WriteString("<" + n.tag)
	for _, a := range n.attrs {
		if a.name != "class" && !strings.HasPrefix(a.name, "data-") {
			out.WriteString(" " + a.name + `="` + escape.Replace(a.value) + `"`)
		}
	}
	out.WriteString(">")
	for _, child := range n.children {
		child.write(out)
	}
	out.WriteString("</" + n.tag + ">")
}
