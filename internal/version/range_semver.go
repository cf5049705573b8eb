//go:build !js

package version

import "github.com/Masterminds/semver/v3"

func newSet(padded string) (set, bool) { return newConstraints(padded) }

// constraints is a range as semver evaluates it.
type constraints struct{ *semver.Constraints }

func newConstraints(padded string) (set, bool) {
	c, err := semver.NewConstraint(padded)
	return constraints{c}, err == nil
}

func (c constraints) contains(v Version) bool {
	of, ok := toSemver(v)
	return ok && c.Check(of)
}

// toSemver is ok for versions that semver can hold.
func toSemver(v Version) (*semver.Version, bool) {
	if v.IsZero() || v.component[3] != 0 {
		return nil, false
	}
	c := v.component
	return semver.New(uint64(c[0]), uint64(c[1]), uint64(c[2]), "", ""), true
}
