package card

import (
	"encoding/json"
	"strings"
	"testing"

	"minicompat/internal/query"
)

func TestOf(t *testing.T) {
	own := Question{Platform: "wechat", Feature: "chooseMedia", Lang: "en", Own: &Own{Own: query.Own{Shares: "3.8.0 60.00, 2.9.0 40.00", AsOf: "2026-11-20", Name: "my shop"}}}
	tests := []struct {
		name string
		q    Question
		tone string
		want []string // parts of the card
	}{
		{"since", Question{Platform: "wechat", Feature: "chooseMedia", Lang: "en"}, "info",
			[]string{"Supported from 2.10.0 on", "of users have it", "WeChat, All systems, as of", "Requiring it loses", "wx.chooseMedia"}},
		{"at a version", Question{Platform: "wechat", Feature: "wx.chooseMedia()", Version: "2.9.0", Lang: "zh"}, "bad",
			[]string{`"word":"不支持"`, `"feature":"chooseMedia"`, "2.10.0 起支持"}},
		{"inherited", Question{Platform: "wechat", Feature: "chooseMedia.object.count", Lang: "en"}, "info",
			[]string{"Not before 2.10.0", "At most ", "perhaps more", "taken from chooseMedia"}},
		{"beyond a minimum", Question{Platform: "wechat", Feature: "chooseMedia", Minimum: "2.4.0", Lang: "en"}, "bad",
			[]string{"Supported from 2.10.0 on. Beyond a minimum of 2.4.0, it loses"}},
		{"within a minimum", Question{Platform: "wechat", Feature: "chooseMedia", Minimum: "2.20.0", Lang: "en"}, "good",
			[]string{"A minimum of 2.20.0 already has it"}},
		{"within a minimum, perhaps", Question{Platform: "wechat", Feature: "chooseMedia.object.count", Minimum: "2.20.0", Lang: "en"}, "good",
			[]string{"A minimum of 2.20.0 is not below what is known", `"bar":{"sure":0,`}},
		{"age", Question{Platform: "wechat", Feature: "chooseMedia", Snapshot: "2026-03-31", Today: "2026-11-24", Lang: "en"}, "info", []string{"as of 2026-03-31 · 8 months old", "8 months old: new releases spread within days"}},
		{"a minimum alone", Question{Platform: "wechat", Minimum: "2.20.0", Lang: "en"}, "info",
			[]string{"Minimum 2.20.0", "As a minimum it keeps"}},
		{"no distribution", Question{Platform: "xiaohongshu", Feature: "showToast", Version: "3.0.0", Lang: "en"}, "unknown",
			[]string{"How many users have it is not known", "publishes no distribution", "catalogue of 2024-12"}},
		{"not found", Question{Platform: "wechat", Feature: "choseMedia", Lang: "en"}, "unknown",
			[]string{"Since when is unknown", `"suggestions":["chooseMedia"`}},
		{"the line of the version", Question{Platform: "alipay", Feature: "getLocation", Version: "1.24.0", Lang: "en"}, "good", []string{"Alipay 1.x, All systems"}},
		{"the newest line", Question{Platform: "alipay", Feature: "getLocation", Lang: "en"}, "info", []string{"Alipay 2.x, All systems", "100\u00a0% of users have it"}},
		{"bad version", Question{Platform: "wechat", Feature: "chooseMedia", Version: "2..1", Lang: "en"}, "unknown",
			[]string{"No answer yet", "must be a number between the dots", `"code":"invalid_version"`}},
		{"bad day", Question{Platform: "wechat", Feature: "chooseMedia", Snapshot: "1999-01-01", Lang: "en"}, "info",
			[]string{"There is no distribution of", "1999-01-01"}},
		{"own shares", own, "info", []string{"60\u00a0% of users have it", "Your own distribution “my shop”, 2026-11-20 (not published)"}},
		{"nothing asked", Question{Platform: "wechat", Lang: "en"}, "unknown", []string{"No question yet", "Enter an API path"}},
		{"markup", Question{Platform: "wechat", Feature: "<img src=x onerror=alert(1)>", Lang: "en"}, "unknown", []string{"No answer yet"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Of(tt.q)
			body, err := json.Marshal(got)
			if err != nil {
				t.Fatal(err)
			}
			if got.Tone != tt.tone {
				t.Errorf("tone %s, want %s", got.Tone, tt.tone)
			}
			for _, want := range tt.want {
				if !strings.Contains(string(body), want) {
					t.Errorf("%s lacks %s", body, want)
				}
			}
		})
	}
}

func TestRows(t *testing.T) {
	got := Of(Question{Platform: "wechat", Feature: "chooseMedia", Lang: "en", Rows: true})
	if len(got.Rows) != 3 || got.Rows[1].Name != "iOS" || got.Rows[1].Bar == nil {
		t.Errorf("rows %+v", got.Rows)
	}
}

func TestRowsOfOnesOwn(t *testing.T) {
	one := query.Own{Shares: "3.8.0 60"}
	three := query.Own{Shares: "3.8.0 60", IOS: "3.8.0 70", Android: "3.8.0 50"}
	systems := query.Own{IOS: "3.8.0 70", Android: "3.8.0 50"}
	tests := []struct {
		name    string
		own     Own
		segment string
		want    string // the share of each row, - where there is none
	}{
		{"one group", Own{Own: one}, "", "60 - -"},
		{"one group, of iOS", Own{Own: one}, "ios", "- 60 -"},
		{"three groups", Own{Own: three}, "", "60 70 50"},
		{"three groups, of Android", Own{Own: three}, "android", "60 70 50"},
		{"two groups", Own{Own: systems}, "ios", "- 70 50"},
		{"a file", Own{File: "# platform: wechat\nall\t3.8.0\t60\nandroid\t3.8.0\t50\n"}, "", "60 - 50"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Of(Question{Platform: "wechat", Feature: "chooseMedia", Segment: tt.segment, Lang: "en", Rows: true, Own: &tt.own})
			var shares []string
			for _, row := range got.Rows {
				share := strings.TrimSuffix(row.Share, "\u00a0%")
				if row.Bar == nil {
					share = "-"
				}
				shares = append(shares, share)
			}
			if strings.Join(shares, " ") != tt.want {
				t.Errorf("got %q, want %q", shares, tt.want)
			}
		})
	}
}

// A distribution of one's own is refused or has no data with a reason in words;
// the verdict stands where it does not depend on it.
func TestOwn(t *testing.T) {
	file := "# platform: wechat\n# as_of: 2026-11-20\n# name: my shop\nall\t3.8.0\t60\nios\t3.8.0\t70\n"
	tests := []struct {
		name, segment string
		own           Own
		share, line   string // parts of the card
	}{
		{"all users of a file", "", Own{File: file}, "60\u00a0%", "Requiring it loses"},
		{"iOS of a file", "ios", Own{File: file}, "70\u00a0%", "Requiring it loses"},
		{"a segment that a file lacks", "android", Own{File: file}, "not known", `no "Android"`},
		{"a segment that is not given", "", Own{Own: query.Own{IOS: "3.8.0 70"}}, "not known", `no "All systems"`},
		{"a file of one group is of that group", "ios", Own{File: "# platform: wechat\nall\t3.8.0\t60\n"}, "not known", `no "iOS"`},
		{"another platform", "", Own{File: "# platform: alipay\n# line: 2.x\nall\t2.8.0\t60\n"}, "not known", "is of Alipay"},
		{"no platform", "", Own{Own: query.Own{Platform: "<b>", Shares: "3.8.0 60"}}, "not known", "is of <b>"},
		{"a form", "", Own{Fault: "form"}, "", "needs shares, ios or android"},
		{"a name", "", Own{Fault: "name", Given: "iOS"}, "", `has no "iOS"`},
		{"no rows", "", Own{Fault: "rows", Given: "android"}, "", `in "android"`},
		{"nothing", "", Own{}, "", "Nothing is entered"},
		{"a damaged file", "", Own{File: file + "all\t3.7.0"}, "", "line 6 cannot be read"},
		{"a file of nothing", "", Own{File: "hello"}, "", "line 1 cannot be read"},
		{"a file without rows", "", Own{File: "# platform: wechat"}, "", "is not whole"},
		{"a bad row", "", Own{Own: query.Own{Shares: "3.8.0 60", Android: "3.8.0"}}, "", `Android: "3.8.0" is not a version and a share`},
		{"a bad version", "", Own{Own: query.Own{Shares: "3..0 60"}}, "", `The version in "3..0 60"`},
		{"a sign", "", Own{Own: query.Own{Shares: "3.8.0 60%"}}, "", `The share in "3.8.0 60%"`},
		{"too much, where it is not asked for", "android", Own{Own: query.Own{IOS: "3.8.0 60, 3.7.0 55", Android: "3.8.0 60"}}, "", "iOS: This distribution contradicts itself"},
		{"a day", "", Own{Own: query.Own{Shares: "3.8.0 60", AsOf: "now"}}, "", `cannot be "now"`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := Of(Question{Platform: "wechat", Feature: "chooseMedia", Segment: tt.segment, Lang: "en", Own: &tt.own})
			if !strings.Contains(got.Share, tt.share) || !strings.Contains(got.Line, tt.line) {
				t.Errorf("got %q, %q", got.Share, got.Line)
			}
			if refused := got.Problem != nil; refused != (tt.share == "") {
				t.Errorf("problem %v", got.Problem)
			}
			if own := got.Basis != "" && got.Impact.Snapshot.Own; own != strings.Contains(got.Basis, "not published") {
				t.Errorf("basis %q", got.Basis)
			}
		})
	}
}

// What the element paints first must be what the engine says afterwards.
func TestBriefIsTheCard(t *testing.T) {
	for _, path := range []string{"chooseMedia", "chooseMedia.object.count", "showToast.object.image", "canvas", "getUserProfile"} {
		t.Run(path, func(t *testing.T) {
			brief, asOf := BriefOf("wechat", path)
			full := Of(Question{Platform: "wechat", Feature: path, Lang: "en"})
			for _, figure := range append(brief.Share, brief.Of) {
				if !strings.Contains(full.Share+full.Word, figure) {
					t.Errorf("%q is not in %q, %q", figure, full.Word, full.Share)
				}
			}
			if !strings.Contains(full.Basis, asOf.Day) {
				t.Errorf("%s is not in %s", asOf.Day, full.Basis)
			}
			if (brief.Bar == nil) != (full.Bar == nil) || brief.Bar != nil && *brief.Bar != *full.Bar {
				t.Errorf("bar %v, want %v", brief.Bar, full.Bar)
			}
		})
	}
}
