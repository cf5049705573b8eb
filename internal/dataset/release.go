package dataset

import (
	"iter"
	"strconv"
	"strings"

	"minicompat/internal/version"
)

// Release is one base-library version. Date (YYYY-MM-DD) is "" when not known.
type Release struct{ Version, Date, Source string }

// Releases yields the known releases, oldest version first; none for platforms
// that publish no list.
func Releases(p Platform) iter.Seq[Release] {
	return func(yield func(Release) bool) {
		for line := range releases(p).from(0) {
			if !yield(parseRelease(line)) {
				return
			}
		}
	}
}

// FindRelease looks a release up by its version.
func FindRelease(p Platform, v version.Version) (Release, bool) {
	list := releases(p)
	from := list.search(func(rest string) bool {
		listed, _ := version.Parse(firstField(rest))
		return listed.Less(v)
	})
	for line := range list.from(from) {
		if listed, _ := version.Parse(firstField(line)); version.Compare(listed, v) == 0 {
			return parseRelease(line), true
		}
		break
	}
	return Release{}, false
}

func parseRelease(line string) Release {
	r := Release{Version: next(&line), Date: next(&line)}
	if line != "" {
		r.Source = sourceOf(line[0])
	}
	return r
}

// Client pairs a client version with the newest base library that it had
// reached on a day. OS is ios, android or all.
type Client struct{ OS, Client, BaseLibrary, AsOf, Line string }

// Clients yields the known pairs by system, client and day.
func Clients(p Platform) iter.Seq[Client] {
	return func(yield func(Client) bool) {
		for line := range clients(p).from(0) {
			if !yield(parseClient(line)) {
				return
			}
		}
	}
}

func parseClient(line string) Client {
	return Client{next(&line), next(&line), next(&line), next(&line), next(&line)}
}

// Adoption is the day on which the coverage of a minor release first reached a
// threshold in percent, of all users. The last day below it is the day before,
// or earlier where the record has a gap.
type Adoption struct {
	Version              string
	Threshold            int
	LastBelow, FirstOver string
}

// Adoptions yields the record by version and threshold.
func Adoptions(p Platform) iter.Seq[Adoption] {
	return func(yield func(Adoption) bool) {
		for line := range adoption(p).from(0) {
			if !yield(parseAdoption(line)) {
				return
			}
		}
	}
}

func parseAdoption(line string) Adoption {
	a := Adoption{Version: next(&line)}
	a.Threshold, _ = strconv.Atoi(next(&line))
	a.LastBelow, a.FirstOver = next(&line), next(&line)
	return a
}

// Source says where facts come from. Accessed is the day they were read, or
// the version of the package they were read from. AsOf is the day, month or
// year that the source speaks of: YYYY-MM-DD, YYYY-MM or YYYY.
type Source struct{ Key, Name, URL, Licence, Accessed, AsOf string }

// Sources yields every source.
func Sources() iter.Seq[Source] {
	return func(yield func(Source) bool) {
		for line := range table(sourcesText).from(0) {
			_, line, _ = strings.Cut(line, "\t")
			if !yield(parseSource(line)) {
				return
			}
		}
	}
}

func parseSource(line string) Source {
	return Source{next(&line), next(&line), next(&line), next(&line), next(&line), next(&line)}
}

// FindSource looks a source up by its key.
func FindSource(key string) (Source, bool) {
	list := table(sourcesText) // by letter, and so by key
	from := list.search(func(rest string) bool { return isBefore(rest[len("x\t"):], key) })
	for line := range list.from(from) {
		if s := parseSource(line[len("x\t"):]); s.Key == key {
			return s, true
		}
		break
	}
	return Source{}, false
}

// sourceOf returns the key of the source with a packed letter.
func sourceOf(letter byte) string {
	line, ok := table(sourcesText).find(string(rune(letter)))
	if !ok {
		return ""
	}
	return firstField(line[len("x\t"):])
}
