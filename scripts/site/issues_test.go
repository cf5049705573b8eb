package site

import "testing"

func TestCheckIssues(t *testing.T) {
	for address, ok := range map[string]bool{
		"": true,
		"https://github.com/OWNER/REPO/issues/new":               true,
		"https://github.com/OWNER/REPO/issues/new?labels=data":   true,
		"http://github.com/OWNER/REPO/issues/new":                false,
		"javascript:alert(1)":                                    false,
		"github.com/OWNER/REPO/issues/new":                       false,
		"https:///issues/new":                                    false,
		"https://somebody@github.com/OWNER/REPO/issues/new":      false,
		"https://github.com/OWNER/REPO/issues/new#top":           false,
		"https://github.com/OWNER/REPO/issues/new\u0000?title=x": false,
	} {
		t.Run(address, func(t *testing.T) {
			if err := checkIssues(address); (err == nil) != ok {
				t.Errorf("error %v", err)
			}
		})
	}
}
