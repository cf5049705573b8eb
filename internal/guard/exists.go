package guard

import "strings"

// exists looks at the API or member itself, as the pages "Compatibility" of
// all three platforms do for new APIs.
func (r request) exists() Snippet {
	segments := strings.Split(r.Path, ".")
	if onEveryObject(segments[len(segments)-1]) {
		return refuse(StyleExists, ReasonNotTestable)
	}
	switch r.Kind {
	case "api", "namespace":
		return r.existsOnGlobal(segments)
	case "member":
		if isClass(segments[0]) {
			return r.existsOnObject(segments)
		}
		return r.existsOnGlobal(segments)
	case "class", "component", "attribute", "value", "method", "param", "result", "framework":
		return refuse(StyleExists, ReasonNotTestable)
	}
	if len(segments) == 1 && isIdentifier(r.Path) && !isUpper(r.Path[0]) {
		return r.existsOnGlobal(segments)
	}
	return refuse(StyleExists, ReasonUnknownFeature)
}

// isClass: classes are the roots in capitals (CameraContext); namespaces are
// not (wx.cloud, my.ap).
func isClass(root string) bool { return root != "" && isUpper(root[0]) }

func (r request) existsOnGlobal(segments []string) Snippet {
	var s source
	s.branch(r, []string{strings.Join(reach(r.platform.global, segments), " && ")})
	return script(StyleExists, s.String(), nil)
}

// reach lists what must be there for a member of the global object, outermost
// first: my.ap, my.ap.updateAlipayClient.
func reach(object string, segments []string) []string {
	var steps []string
	if segments[0] == "console" { // a global of its own
		object, segments = "console", segments[1:]
		steps = append(steps, "typeof console !== 'undefined'")
	}
	for i, name := range segments {
		if i == len(segments)-1 && isFlag(name) {
			return append(steps, jsString(name)+" in "+object)
		}
		object = access(object, name)
		steps = append(steps, object)
	}
	return steps
}

// isFlag finds names like my.isIDE, which is there and false on phones.
func isFlag(name string) bool {
	return len(name) > 2 && name[:2] == "is" && isUpper(name[2])
}

// existsOnObject makes the object by its creators and looks at the member. The
// creators may be missing too, so each is looked for before it is called.
func (r request) existsOnObject(segments []string) Snippet {
	if len(segments) != 2 {
		return refuse(StyleExists, ReasonNotTestable)
	}
	var s source
	object, ok := r.create(&s, segments[0])
	if !ok {
		return refuse(StyleExists, ReasonNoCreator)
	}
	s.blank()
	member := segments[1]
	test := jsString(member) + " in " + object
	if r.Callable || isEvent(member) {
		test = access(object, member)
	}
	s.branch(r, []string{object + " && " + test})
	return script(StyleExists, s.String(), nil)
}

// isEvent finds onX and offX, which are functions on every class.
func isEvent(name string) bool {
	rest, ok := strings.CutPrefix(name, "on")
	if !ok {
		rest, ok = strings.CutPrefix(name, "off")
	}
	return ok && rest != "" && isUpper(rest[0])
}
