package compat

import (
	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// Verdict is support at a version; Reason is "" where the base library alone
// decided.
type Verdict struct {
	Support Support
	Reason  Reason
}

// At judges a version; client may be no version when it is not known. v must
// be a version.
func (f Fact) At(v, client version.Version) Verdict {
	if !f.Known {
		return Verdict{Unknown, ReasonNotFound}
	}
	if f.Removed != "" {
		if removed, err := version.Parse(f.Removed); err == nil && !v.Less(removed) {
			return Verdict{Unsupported, ReasonRemoved}
		}
	}
	byLibrary := f.byLibrary(v)
	if byLibrary.Support == Unsupported || f.Client == "" {
		return byLibrary
	}
	byClient := f.byClient(v, client)
	if byClient.Support == Supported && byLibrary.Reason != ReasonNoMinimum {
		return byLibrary
	}
	return byClient
}

// byLibrary judges by the base library alone.
func (f Fact) byLibrary(v version.Version) Verdict {
	line := f.Line(v)
	switch {
	case v.Less(line.Stated.Version):
		return Verdict{Unsupported, ""}
	case v.Less(line.Seen.Version):
		return Verdict{Unknown, ReasonBeforeSeen}
	case line.Since().Version.IsZero():
		return Verdict{Unknown, ReasonNoMinimum}
	case !f.AbsentUntil.IsZero() && !f.AbsentUntil.Less(v):
		return Verdict{Unknown, ReasonAbsenceClaimed}
	}
	return Verdict{Supported, ""}
}

// byClient judges by the client: the given one, or else the oldest that can
// carry the base library.
func (f Fact) byClient(v, client version.Version) Verdict {
	needed, err := version.Parse(f.Client)
	if err != nil {
		return Verdict{Unknown, ReasonClientNeeded}
	}
	if !client.IsZero() {
		if client.Less(needed) {
			return Verdict{Unsupported, ReasonClientTooOld}
		}
		return Verdict{Supported, ""}
	}
	if implied := ImpliedClient(f.Platform, v); implied.IsZero() || implied.Less(needed) {
		return Verdict{Unknown, ReasonClientNeeded}
	}
	return Verdict{Supported, ""}
}

// ImpliedClient is the oldest client that the documentation says can carry a
// library of v's line that is at or below v, or no version when none is known:
// who has v has at least that client. Only facts that hold for all systems are
// used; the pairs that WeChat publishes per system are what a client had
// reached, not what it needs.
func ImpliedClient(p dataset.Platform, v version.Version) version.Version {
	var implied version.Version
	line := p.LineOf(v.Component(0))
	for c := range dataset.Clients(p) {
		library, err := version.Parse(c.BaseLibrary)
		if err != nil || c.OS != "all" || c.Line != line || v.Less(library) {
			continue
		}
		if client, err := version.Parse(c.Client); err == nil && implied.Less(client) {
			implied = client
		}
	}
	return implied
}

// Over judges every version and counts; the overall support is Mixed when they
// differ.
func (f Fact) Over(versions []version.Version, client version.Version) Tally {
	var t Tally
	for _, v := range versions {
		switch f.At(v, client).Support {
		case Supported:
			if t.Supported == 0 {
				t.First = v
			}
			t.Supported++
		case Unsupported:
			t.Unsupported++
		default:
			t.Unknown++
		}
	}
	return t
}

// Tally counts versions, given in ascending order, by support. First is the
// lowest supported one.
type Tally struct {
	Supported, Unsupported, Unknown int
	First                           version.Version
}

// Verdict sums a tally up.
func (t Tally) Verdict() Verdict {
	total := t.Supported + t.Unsupported + t.Unknown
	switch total {
	case 0:
		return Verdict{Unknown, ReasonNoReleases}
	case t.Supported:
		return Verdict{Supported, ""}
	case t.Unsupported:
		return Verdict{Unsupported, ""}
	case t.Unknown:
		return Verdict{Unknown, ""}
	}
	return Verdict{Mixed, ""}
}
