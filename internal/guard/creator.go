package guard

import (
	"slices"
	"strings"
)

// maxChain is the longest chain of calls that anybody would write for a guard.
const maxChain = 4

// Chain finds the calls that make an object of a class, shortest first found:
// "CameraContext" gives createCameraContext, "NodesRef" gives
// createSelectorQuery and SelectorQuery.select. creators answers which APIs
// ("createCameraContext") and members ("SelectorQuery.select", with or without
// ".return") give a class by what they return. It must leave out creators that
// give it only later, to a callback or a promise, because a guard cannot wait
// for them; those written out ("FileSystemManager.stat.success.stats") are
// passed over. The result is nil when there is none within four calls.
func Chain(class string, creators func(class string) []string) []string {
	type path struct {
		class string
		calls []string
	}
	queue, seen := []path{{class: class}}, map[string]bool{class: true}
	for ; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		if len(at.calls) == maxChain {
			continue
		}
		for _, creator := range factoriesFirst(creators(at.class)) {
			call, owner, ok := splitCreator(creator)
			calls := append([]string{call}, at.calls...)
			switch {
			case !ok || seen[owner]:
			case owner == "":
				return calls
			default:
				seen[owner] = true
				queue = append(queue, path{owner, calls})
			}
		}
	}
	return nil
}

// factoriesFirst puts the calls that are meant to make an object before those
// that give one by the way: SelectorQuery.select before SelectorQuery.exec.
func factoriesFirst(creators []string) []string {
	rank := func(creator string) int {
		name := strings.TrimSuffix(creator, ".return")
		name = name[strings.LastIndexByte(name, '.')+1:]
		for _, prefix := range []string{"create", "get", "select"} {
			if strings.HasPrefix(name, prefix) {
				return 0
			}
		}
		return 1
	}
	ordered := slices.Clone(creators)
	slices.SortStableFunc(ordered, func(a, b string) int { return rank(a) - rank(b) })
	return ordered
}

// splitCreator drops ".return" and names the class that has the call, or ""
// for one of the global object. ok is false for anything that is no call.
func splitCreator(creator string) (call, owner string, ok bool) {
	call = strings.TrimSuffix(creator, ".return")
	segments := strings.Split(call, ".")
	for _, name := range segments {
		if !isIdentifier(name) || isCall(name) {
			return "", "", false
		}
	}
	if isClass(segments[0]) {
		return call, segments[0], len(segments) == 2
	}
	return call, "", true
}

// isCall knows the nodes between an API and its parameters or results.
func isCall(segment string) bool {
	switch segment {
	case "return", "success", "object", "callback":
		return true
	}
	return false
}

// create writes the constants that lead to an object of class, and answers with
// the last one's name.
func (r request) create(s *source, class string) (object string, ok bool) {
	s.comment(r.words.arguments)
	for i, creator := range r.Creators {
		call, owner, ok := splitCreator(creator)
		if !ok || (i == 0) != (owner == "") {
			return "", false
		}
		made := class
		if i+1 < len(r.Creators) {
			made, _, _ = strings.Cut(r.Creators[i+1], ".")
		}
		steps := reach(r.platform.global, strings.Split(call, "."))
		if owner != "" {
			steps = []string{object, access(object, call[len(owner)+1:])}
		}
		next := constantName(made)
		if next == object {
			return "", false
		}
		object = next
		s.line("const ", object, " = ", strings.Join(steps, " && "), " && ", steps[len(steps)-1], "()")
	}
	return object, object != ""
}

// constantName is a class's name as a constant's: CameraContext becomes
// cameraContext, UDPSocket udpSocket.
func constantName(class string) string {
	upper := 0
	for upper < len(class) && isUpper(class[upper]) {
		upper++
	}
	if upper > 1 && upper < len(class) && isLower(class[upper]) {
		upper-- // the last capital begins the next word
	}
	name := strings.ToLower(class[:upper]) + class[upper:]
	if !isIdentifier(name) || isReserved(name) {
		return "target"
	}
	return name
}
