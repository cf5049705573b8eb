package query

import (
	"maps"
	"strconv"
	"testing"

	"minicompat/internal/compat"
	"minicompat/internal/dataset"
	"minicompat/internal/feature"
)

// pages asks for a raise page by page until nothing more comes.
func pages(t *testing.T, p Params, size func(RaiseAnswer) int) (all []RaiseAnswer) {
	t.Helper()
	for offset := 0; ; {
		page := maps.Clone(p)
		page["offset"] = []string{strconv.Itoa(offset)}
		answer, problem := Raise(page)
		if problem != nil {
			t.Fatal(problem)
		}
		if size(answer) == 0 {
			return all
		}
		all, offset = append(all, answer), offset+size(answer)
	}
}

// The owners share out all that is gained, each feature to the first segment of
// its path; what is listed of an owner is what is counted.
func TestOwnersOfWhatIsGained(t *testing.T) {
	for _, p := range []Params{
		{"platform": {"wechat"}, "from": {"1.0.0"}, "to": {"3.15.0"}},
		{"platform": {"wechat"}, "from": {"2.6.0"}, "to": {"2.10.0"}},
		{"platform": {"alipay"}, "from": {"1.0.0"}, "to": {"2.9.20"}},
	} {
		t.Run(p.get("platform")+" "+p.get("from"), func(t *testing.T) {
			counts, own := map[string]int{}, map[string]bool{}
			for _, answer := range pages(t, p, func(a RaiseAnswer) int { return len(a.Gained) }) {
				for _, f := range answer.Gained {
					root := feature.Root(f.Feature)
					counts[root]++
					checkRelease(t, p, f)
					own[root] = own[root] || root == f.Feature
				}
			}
			by := maps.Clone(p)
			by["by"] = []string{"owner"}
			var last GainedOwner
			kinds := map[string]OwnerCount{}
			for _, answer := range pages(t, by, func(a RaiseAnswer) int { return len(a.Owners) }) {
				for _, o := range answer.Owners {
					checkOwner(t, o, last, counts[o.Owner], own[o.Owner])
					k := kinds[o.Kind]
					k.Kind, k.Owners, k.Count = o.Kind, k.Owners+1, k.Count+o.Count
					if o.New {
						k.New++
					}
					kinds[o.Kind], last = k, o
					delete(counts, o.Owner)
				}
				defer func() {
					for _, k := range answer.OwnerKinds {
						if kinds[k.Kind] != k {
							t.Errorf("counts %+v, lists %+v", k, kinds[k.Kind])
						}
					}
				}()
			}
			if len(counts) > 0 {
				t.Errorf("without an owner: %v", counts)
			}
		})
	}
}

// checkRelease compares a release with what package compat finds for the path
// alone.
func checkRelease(t *testing.T, p Params, f FeatureRow) {
	t.Helper()
	to, _ := p.version("to")
	fact := compat.Find(dataset.Platform(p.get("platform")), f.Feature)
	if line := fact.Line(to); line.Stated.Version.String() != f.Since {
		t.Errorf("%+v, in force is %+v", f, line)
	}
}

func checkOwner(t *testing.T, o, last GainedOwner, count int, own bool) {
	t.Helper()
	switch {
	case o.Count != count || feature.Root(o.First.Feature) != o.Owner:
		t.Errorf("%+v, %d are listed", o, count)
	case own && (!o.New || o.First.Feature != o.Owner):
		t.Errorf("%+v is gained itself", o)
	case o.New && last.Owner != "" && !last.New:
		t.Errorf("%+v is new, after %+v", o, last)
	case !o.New && !last.New && o.Owner <= last.Owner:
		t.Errorf("%s after %s", o.Owner, last.Owner)
	}
}

// A class comes with the API that creates its objects, though no source states
// a release for the class itself.
func TestNewClasses(t *testing.T) {
	for _, tt := range []struct {
		from  string
		isNew bool
	}{{"1.5.0", true}, {"1.6.0", false}} { // createCameraContext: 1.6.0
		answer, problem := Raise(Params{"platform": {"wechat"}, "from": {tt.from}, "to": {"2.10.0"}, "by": {"owner"}, "owner": {"CameraContext"}})
		if problem != nil || len(answer.Owners) != 1 || answer.Owners[0].New != tt.isNew {
			t.Errorf("from %s: %+v, %v", tt.from, answer.Owners, problem)
		}
	}
}

func BenchmarkRaiseByOwner(b *testing.B) {
	benchmarkAsk(b, "raise", Params{"platform": {"wechat"}, "from": {"1.0.0"}, "to": {"3.15.0"}, "by": {"owner"}})
}
