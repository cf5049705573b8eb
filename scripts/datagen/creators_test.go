package main

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestUsefulCreators(t *testing.T) {
	for name, test := range map[string]struct{ all, want []creator }{
		"an API": {
			[]creator{{"Camera", "createCamera", "method"}},
			[]creator{{"Camera", "createCamera", "method"}},
		},
		"sorted": {
			[]creator{{"B", "b", "method"}, {"A", "z", "method"}, {"A", "a", "method"}},
			[]creator{{"A", "a", "method"}, {"A", "z", "method"}, {"B", "b", "method"}},
		},
		"a member that returns its own class": {
			[]creator{{"Query", "createQuery", "method"}, {"Query", "Query.in", "method"}},
			[]creator{{"Query", "createQuery", "method"}},
		},
		"a class that only this one leads to": {
			[]creator{{"Query", "createQuery", "method"}, {"Ref", "Query.select", "method"}, {"Query", "Ref.fields", "method"}},
			[]creator{{"Query", "createQuery", "method"}, {"Ref", "Query.select", "method"}},
		},
		"a class that can be had otherwise": {
			[]creator{{"A", "B.a", "method"}, {"B", "A.b", "method"}, {"A", "a", "method"}, {"B", "b", "method"}},
			[]creator{{"A", "B.a", "method"}, {"A", "a", "method"}, {"B", "A.b", "method"}, {"B", "b", "method"}},
		},
		"a property where a method creates": {
			[]creator{{"Context", "createContext", "method"}, {"Gradient", "Context.fillStyle", "property"}, {"Gradient", "Context.createGradient", "method"}},
			[]creator{{"Context", "createContext", "method"}, {"Gradient", "Context.createGradient", "method"}},
		},
		"a property where none does": {
			[]creator{{"Frame", "getFrame", "method"}, {"Lens", "Frame.lens", "property"}},
			[]creator{{"Frame", "getFrame", "method"}, {"Lens", "Frame.lens", "property"}},
		},
		"a member of a namespace": {
			[]creator{{"CloudContext", "cloud.createCloudContext", "method"}},
			[]creator{{"CloudContext", "cloud.createCloudContext", "method"}},
		},
	} {
		t.Run(name, func(t *testing.T) {
			if diff := cmp.Diff(test.want, usefulCreators(test.all)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestNamesakes(t *testing.T) {
	s := structure{}
	for _, row := range [][]string{
		{"CameraContext", "class", "open-docs", ""},
		{"createCameraContext", "api", "open-docs", ""},
		{"MapContext", "class", "mini-types", ""},
		{"createMapContext", "api", "mini-types", ""},
		{"Canvas", "class", "open-docs", ""},
	} {
		s[row[0]] = row
	}
	want := [][]string{{"CameraContext", "createCameraContext", "open-docs"}}
	got := namesakes(s, [][]string{{"MapContext", "createMapContext", "mini-types"}})
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
