package main

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"minicompat/scripts/datagen/endpoint"
)

func sample(asOf string) endpoint.Distribution {
	return endpoint.Distribution{
		AsOf:     asOf,
		Segments: []endpoint.Segment{{Name: "all", Rows: []endpoint.Row{{Version: "2.10.0", Share: "99.90"}}}},
		Clients:  []endpoint.Client{{OS: "ios", Client: "8.0.9", BaseLibrary: "2.10.0"}},
	}
}

const clientsTable = "# columns: os client base_library as_of\nandroid\t8.0.1\t2.9.0\t2026-01-01\nios\t8.0.1\t2.9.0\t2026-01-01\n"

func TestWriteSnapshot(t *testing.T) {
	g := testGenerator(t, nil)
	for range 2 { // the same numbers once more are no fault
		if err := g.writeSnapshot(sample("2026-02-01"), "somewhere"); err != nil {
			t.Fatal(err)
		}
	}
	got, err := g.read("wechat/shares/2026-02-01.tsv")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([][]string{{"all", "2.10.0", "99.90", ""}}, got.Rows); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	other := sample("2026-02-01")
	other.Segments[0].Rows[0].Share = "99.80"
	err = g.writeSnapshot(other, "somewhere")
	if err == nil || !strings.Contains(err.Error(), "other numbers") {
		t.Errorf("error %v for other numbers of the same day", err)
	}
}

func TestWriteClients(t *testing.T) {
	added := []string{"ios", "8.0.9", "2.10.0", "2026-02-01"}
	for asOf, want := range map[string][][]string{
		"2026-02-01": {{"android", "8.0.1", "2.9.0", "2026-01-01"}, {"ios", "8.0.1", "2.9.0", "2026-01-01"}, added},
		"2026-01-01": {{"android", "8.0.1", "2.9.0", "2026-01-01"}, {"ios", "8.0.1", "2.9.0", "2026-01-01"}},
		"2025-12-31": {{"android", "8.0.1", "2.9.0", "2026-01-01"}, {"ios", "8.0.1", "2.9.0", "2026-01-01"}},
	} {
		t.Run(asOf, func(t *testing.T) {
			g := testGenerator(t, map[string]string{"wechat/clients.tsv": clientsTable})
			if err := g.writeClients(sample(asOf)); err != nil {
				t.Fatal(err)
			}
			got, err := g.read("wechat/clients.tsv")
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got.Rows); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}
