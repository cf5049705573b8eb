package query

import (
	"strings"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/feature"
)

// How a path relates to the one that was asked for on another platform.
const (
	matchSame        = "same"
	matchCounterpart = "counterpart"
	matchNone        = "none"
)

// Across answers with the same path, or its counterpart, on each platform.
// Counterparts follow the platforms' spelling alone: Alipay's callback for
// success, and its onTap for bindtap. An API of another name is not looked for:
// that it does the same would be a judgement, not a fact.
func Across(p Params) (AcrossAnswer, *Problem) {
	path, problem := p.feature()
	if problem != nil {
		return AcrossAnswer{}, problem
	}
	answer := AcrossAnswer{Feature: path, Platforms: []AcrossPlatform{}}
	for _, platform := range dataset.Platforms() {
		found, match := counterpart(platform, path)
		can := canIUse(platform, found, moment{})
		can.Suggestions = Suggestions(can)
		answer.Platforms = append(answer.Platforms, AcrossPlatform{CanIUseAnswer: can, Match: match})
	}
	return answer, nil
}

func counterpart(p dataset.Platform, path string) (found, match string) {
	if _, ok := dataset.Lookup(p, path); ok {
		return path, matchSame
	}
	if resolved, ok := compat.Resolve(p, path); ok {
		return resolved, matchCounterpart
	}
	if p != dataset.Alipay {
		for _, method := range []string{"callback", "return"} {
			if other, ok := feature.Counterpart(path, method, "success"); ok {
				if _, ok := dataset.Lookup(p, other); ok {
					return other, matchCounterpart
				}
			}
		}
	}
	if event, ok := counterpartEvent(p, path); ok {
		return event, matchCounterpart
	}
	return path, matchNone
}

// counterpartEvent finds component.bindtap for component.onTap and the reverse.
func counterpartEvent(p dataset.Platform, path string) (string, bool) {
	component, attribute, ok := strings.Cut(path, ".")
	name, isEvent := eventName(attribute)
	if !ok || !isEvent {
		return "", false
	}
	for f := range dataset.Under(p, component+".") {
		other, ok := eventName(strings.TrimPrefix(f.Path, component+"."))
		if ok && f.Kind == dataset.KindAttribute && strings.EqualFold(other, name) {
			return f.Path, true
		}
	}
	return "", false
}

// eventName is the event that an attribute listens to: tap for bindtap,
// bind:tap and onTap.
func eventName(attribute string) (string, bool) {
	if name, ok := strings.CutPrefix(attribute, "bind"); ok && name != "" {
		return strings.TrimPrefix(name, ":"), true
	}
	name, ok := strings.CutPrefix(attribute, "on")
	if !ok || name == "" || name[0] < 'A' || name[0] > 'Z' {
		return "", false
	}
	return name, true
}
