package version

// Step names the greatest component in which two versions differ, as
// Xiaohongshu's documentation names them (major: breaking changes, minor: new
// features, patch: fixes). The fourth component, which only client versions
// use, is the build.
type Step string

const (
	StepMajor Step = "major"
	StepMinor Step = "minor"
	StepPatch Step = "patch"
	StepBuild Step = "build"
	StepNone  Step = "none"
)

// Explanation is a comparison with its reasons.
type Explanation struct {
	Result    int // -1, 0 or 1
	DecidedBy int // index of the deciding component from 0, or -1 when equal
	Step      Step
	Traps     []Trap
}

// Explain compares two versions and says what decided and what common
// shortcuts would have answered. On bad input it returns the *Error of the
// first version that cannot be read, and the traps all the same: that the
// shortcuts answer where there is no answer is the worst of them.
func Explain(a, b string) (Explanation, error) {
	va, err := Parse(a)
	if err != nil {
		return Explanation{DecidedBy: -1, Step: StepNone, Traps: traps(a, b, nil)}, err
	}
	vb, err := Parse(b)
	if err != nil {
		return Explanation{DecidedBy: -1, Step: StepNone, Traps: traps(a, b, nil)}, err
	}
	result := Compare(va, vb)
	return Explanation{
		Result:    result,
		DecidedBy: decidedBy(va, vb),
		Step:      StepBetween(va, vb),
		Traps:     traps(a, b, &result),
	}, nil
}

// StepBetween classifies the step from a to b in either direction, as semver
// does, and calls a fourth component's the build.
func StepBetween(a, b Version) Step {
	steps := [...]Step{StepMajor, StepMinor, StepPatch, StepBuild}
	if i := decidedBy(a, b); i >= 0 {
		return steps[i]
	}
	return StepNone
}
