package guard

import "strings"

// markup pairs a template with its page's script, as the pages "Compatibility"
// of WeChat and Alipay do for components and attributes. Older base libraries
// pass over what they do not know, so the pair shows something in its place.
func (r request) markup() Snippet {
	if !isKnownKind(r.Kind) {
		return refuse(StyleMarkup, ReasonUnknownFeature)
	}
	e, why := r.element()
	if why == "" && r.Removed != "" {
		why = ReasonRemoved
	}
	if why != "" {
		return refuse(StyleMarkup, why)
	}
	return Snippet{
		Style: StyleMarkup,
		Files: []File{
			{Name: "page." + r.platform.template, Language: r.platform.template, Code: r.template(e)},
			{Name: "page.js", Language: "js", Code: r.pageScript(e)},
		},
		Notes: append([]Note{NoteAddContent}, r.canIUseNotes()...),
	}
}

// element is the component that the feature is, or belongs to.
type element struct {
	tag       string
	attribute string // name="value", or "" for the component itself
	handler   string // page method for an event, or ""
	unset     bool   // the value stands for the reader's own
}

// element reads ${component}.${attribute}.${option}; an option may hold dots.
func (r request) element() (e element, why Reason) {
	segments := strings.SplitN(r.Path, ".", 3)
	switch {
	case r.Kind == "component" && len(segments) == 1:
	case r.Kind == "attribute" && len(segments) == 2:
	case r.Kind == "value" && len(segments) == 3 && !r.isAPIValue():
	default:
		return e, ReasonNotMarkup
	}
	e.tag = segments[0]
	if !isTag(e.tag) || len(segments) > 1 && !isAttribute(segments[1]) {
		return e, ReasonNotMarkup
	}
	if e.tag == "page-meta" || e.tag == "navigation-bar" {
		return e, ReasonNotConditional // WeChat docs, page-meta: the first node of a page only
	}
	if len(segments) > 1 {
		why = e.setAttribute(segments[1], strings.Join(segments[2:], ""))
	}
	return e, why
}

// isAPIValue tells request.object.method.GET from icon.type.success.
func (r request) isAPIValue() bool {
	segments := strings.Split(r.Path, ".")
	i := callIndex(segments)
	return i > 0 && i < len(segments)-1
}

// isTag knows names of components; an API has capitals, or is no component.
func isTag(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !isLower(c) && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return s != ""
}

// isAttribute knows names like bind:tap, enable-3D and worklet:onframe.
func isAttribute(s string) bool {
	for i := range len(s) {
		c := s[i]
		if !isLetter(c) && (i == 0 || c != '-' && c != '_' && c != ':' && (c < '0' || c > '9')) {
			return false
		}
	}
	return s != ""
}

func (e *element) setAttribute(name, value string) Reason {
	if event, ok := eventName(name); ok && value == "" {
		e.handler = "handle" + camel(event)
		value = e.handler
	} else if value == "" {
		e.unset = true
		value = "…"
	}
	quoted, ok := attributeValue(value)
	if !ok {
		return ReasonValueNotExpressible
	}
	e.attribute = " " + name + "=" + quoted
	return ""
}

// eventName finds bindload, bind:enter and catchtap, and Alipay's onTap and
// catchTap.
func eventName(attribute string) (event string, ok bool) {
	for _, prefix := range []string{"bind", "catch"} {
		if event, ok := strings.CutPrefix(attribute, prefix); ok && camel(event) != "" {
			return event, true
		}
	}
	event, ok = strings.CutPrefix(attribute, "on")
	return event, ok && event != "" && isUpper(event[0])
}

// maxField keeps the field's name readable.
const maxField = 48

// field is the page's data field that says whether the feature is there.
func (r request) field() string {
	if name := "canIUse" + camel(r.Path); len(name) <= maxField {
		return name
	}
	return "canIUse"
}

func (r request) template(e element) string {
	var s source
	if e.unset {
		s.line("<!-- ", r.words.value, " -->")
	}
	directive := r.platform.directive
	s.element(r, e.tag, " "+directive+":if=\"{{"+r.field()+"}}\""+e.attribute)
	upgrade := " " + r.platform.tap + `="promptUpgrade"`
	hint := r.platform.app + "版本过低，点此升级"
	switch {
	case e.attribute == "":
		s.line("<view ", directive, ":else", upgrade, ">", hint, "</view>")
	case e.tag == "button":
		s.element(r, e.tag, " "+directive+":else"+upgrade)
	default:
		s.open("<block ", directive, ":else>")
		s.element(r, e.tag, "")
		s.line("<view", upgrade, ">", hint, "</view>")
		s.close("</block>")
	}
	return s.String()
}

// element writes a component, with room for content where it takes any.
func (s *source) element(r request, tag, attributes string) {
	if !holdsContent(tag) {
		s.line("<", tag, attributes, " />")
		return
	}
	s.open("<", tag, attributes, ">")
	s.line("<!-- ", r.words.content, " -->")
	s.close("</", tag, ">")
}

// holdsContent lists the components that are of no use empty.
func holdsContent(tag string) bool {
	switch tag {
	case "button", "cover-view", "form", "label", "list-view", "movable-area", "movable-view",
		"navigator", "page-container", "picker", "picker-view", "radio-group", "checkbox-group",
		"root-portal", "scroll-view", "share-element", "swiper", "swiper-item", "text", "view":
		return true
	}
	return false
}

func (r request) pageScript(e element) string {
	var s source
	s.open("Page({")
	s.open("data: {")
	r.canIUseComments(&s, r.canIUseNotes())
	s.line(r.field(), ": ", r.canIUseCall("!!"))
	s.close("},")
	s.blank()
	if e.handler != "" {
		s.open(e.handler, "(e) {")
		s.comment(r.words.use)
		s.close("},")
		s.blank()
	}
	s.open("promptUpgrade() {")
	r.platform.prompt(r, &s)
	s.close("}")
	s.close("})")
	return s.String()
}
