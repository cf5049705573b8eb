package main

import (
	"errors"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

// answer is what the endpoint says on a day, with a release that is new.
func answer(seconds, shares string) string {
	rows := `[{\"percentage\":` + shares + `,\"sdkVer\":\"3.99.0\"},{\"percentage\":40.5,\"sdkVer\":\"3.15.1\"}]`
	inner := `{\"update_time\":` + seconds + `,\"android\":` + rows + `,\"iOS\":` + rows + `,\"total\":` + rows +
		`,\"relation\":{\"ios\":[{\"app\":\"8.0.99\",\"lib\":\"3.99.0\"}],\"android\":[]}}`
	return `{"baseresponse":{"errcode":0,"errmsg":""},"json_data":"` + inner + `"}`
}

func TestOfficial(t *testing.T) {
	const november = "1794182400" // 2026-11-09 in China
	march := "1774886400"         // 2026-03-31
	tests := []struct {
		name, body string
		status     int
		note       string
		ran        bool
	}{
		{"a new day", answer(november, "59.5"), 200, "the distribution of 2026-11-09 is new", true},
		{"a day that is there", answer(march, "59.5"), 200, "the distribution of 2026-03-31 is there already", false},
		{"a bad sum", answer(november, "10"), 200, "no distribution that can be used", false},
		{"an error code", `{"baseresponse":{"errcode":-1},"json_data":""}`, 200, "errcode -1", false},
		{"a page", "<html>", 200, "no distribution that can be used", false},
		{"refused", "no", 403, "was not reached, so no distribution came from it: it answered 403", false},
		{"endless", strings.Repeat(" ", largest+2), 200, "more than", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
				w.WriteHeader(tt.status)
				io.WriteString(w, tt.body)
			}))
			defer server.Close()
			ran := false
			u := copied(t, func(_, _ string, args ...string) (string, error) {
				ran = ran || strings.Join(args[:4], " ") == "run ./scripts/datagen shares -from"
				return "", nil
			})
			u.official(server.URL)
			wantNote(t, u, tt.note)
			if ran != tt.ran {
				t.Errorf("entered: %v", ran)
			}
		})
	}
}

func TestOfficialOutOfReach(t *testing.T) {
	server := httptest.NewServer(http.NotFoundHandler())
	server.Close()
	u := copied(t, nil)
	start := time.Now()
	u.official(server.URL)
	wantNote(t, u, "WeChat's endpoint was not reached, so no distribution came from it")
	if time.Since(start) > patience {
		t.Error("it took too long")
	}
}

// What the lints refuse is taken back.
func TestRefusedSnapshotIsTakenBack(t *testing.T) {
	var u *updater
	u = copied(t, func(_, _ string, args ...string) (string, error) {
		if args[0] == "test" {
			return "--- FAIL: TestSource", errors.New("exit status 1")
		}
		os.WriteFile(u.file("internal/dataset/src/wechat/clients.tsv"), nil, 0o666)
		return "", os.WriteFile(u.file("internal/dataset/src/wechat/shares/2026-11-09.tsv"), []byte("x"), 0o666)
	})
	u.enter("The endpoint", []byte(answer("1794182400", "59.5")), "a file")
	wantNote(t, u, "was not entered: the lints refuse it: --- FAIL: TestSource")
	if _, err := os.Stat(u.file("internal/dataset/src/wechat/shares/2026-11-09.tsv")); !os.IsNotExist(err) {
		t.Errorf("the snapshot is still there: %v", err)
	}
	if text, _ := os.ReadFile(u.file("internal/dataset/src/wechat/clients.tsv")); len(text) == 0 {
		t.Error("the clients are not back")
	}
}

func TestReleasesThatAreNewEnter(t *testing.T) {
	u := copied(t, nil)
	api, err := u.table("wechat/api.tsv")
	if err != nil {
		t.Fatal(err)
	}
	api.Rows[0][2] = "3.99.1"
	api.Rows[1][2] = "1.2.99" // lower than the newest: a mistake for the lints to show
	if err := u.write("wechat/api.tsv", api); err != nil {
		t.Fatal(err)
	}
	if err := u.releases(); err != nil {
		t.Fatal(err)
	}
	releases, err := u.table("wechat/releases.tsv")
	if err != nil {
		t.Fatal(err)
	}
	last := releases.Rows[len(releases.Rows)-1]
	if strings.Join(last, "|") != "3.99.1||typings" {
		t.Errorf("the last release is %q", last)
	}
	for _, row := range releases.Rows {
		if row[0] == "1.2.99" {
			t.Error("a version below the newest was entered")
		}
	}
}
