package site

import (
	"fmt"
	"net/url"
)

// checkIssues wants the address of new issues of a tracker, or nothing. A query
// of its own (labels, a template) stays.
func checkIssues(address string) error {
	if address == "" {
		return nil
	}
	u, err := url.Parse(address)
	if err != nil || u.Scheme != "https" || u.Host == "" || u.User != nil || u.Fragment != "" {
		return fmt.Errorf("site: %q is no address of new issues; give one like https://github.com/OWNER/REPO/issues/new", address)
	}
	return nil
}
