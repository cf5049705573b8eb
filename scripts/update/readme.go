package main

import (
	"fmt"
	"os"
	"strconv"
	"strings"

	"minicompat/scripts/update/facts"
)

// readme brings README's table of sources, and what it says of ages, in line
// with the facts.
func (u *updater) readme(s facts.State) error {
	text, err := os.ReadFile(u.file("README.md"))
	if err != nil {
		return err
	}
	told, err := tell(string(text), s)
	if err != nil {
		return err
	}
	return os.WriteFile(u.file("README.md"), []byte(told), 0o666)
}

// tell puts rows of the table in the place of those that begin alike, and the
// newest days into the sentence about them.
func tell(text string, s facts.State) (string, error) {
	for _, row := range tableRows(s) {
		begin := row[:strings.IndexAny(row, "(0123456789")]
		from := strings.Index(text, "\n"+begin)
		if from < 0 {
			return "", fmt.Errorf("README.md has no row that begins with %q", begin)
		}
		from++
		to := from + strings.IndexByte(text[from:], '\n')
		text = text[:from] + row + text[to:]
	}
	const sentence = "the newest WeChat distribution here is of "
	before, after, ok := strings.Cut(text, sentence)
	_, rest, ends := strings.Cut(after, ", and the page says so")
	if !ok || !ends {
		return "", fmt.Errorf("README.md no longer says %q", sentence)
	}
	return before + sentence + newest(s, "wechat") + ", Alipay's of " + newest(s, "alipay") + ", and the page says so" + rest, nil
}

// tableRows are the rows of the table that follow from the facts. What stands
// before the first figure or bracket of one tells it from the others.
func tableRows(s facts.State) []string {
	wechat, alipay := s.Platforms["wechat"], s.Platforms["alipay"]
	typings, my := s.Sources["typings"], s.Sources["mini-types"]
	return []string{
		fmt.Sprintf("| WeChat API paths and versions (%s) | miniprogram-api-typings %s | %s |", thousands(len(s.Typings)), typings.Accessed, typings.AsOf),
		fmt.Sprintf("| WeChat distributions (%d) | WeChat docs; miniprogram-versions | %s |", len(wechat.Snapshots), span(wechat.Snapshots)),
		fmt.Sprintf("| WeChat releases (%d), clients (%d), adoption (%d releases) | release notes; miniprogram-versions | to %s; %s |",
			len(wechat.Releases), wechat.Clients, wechat.Adoption, wechat.Releases[len(wechat.Releases)-1], s.Sources["mp-weixin"].AsOf),
		fmt.Sprintf("| Alipay paths and versions | Alipay docs; @mini-types/my %s | %s |", my.Accessed, s.Sources["open-docs"].AsOf),
		fmt.Sprintf("| Alipay distributions (%d) | Alipay docs | %s |", len(alipay.Snapshots), span(alipay.Snapshots)),
	}
}

// span is the first and the last day of snapshots, which are named by it.
func span(snapshots []string) string {
	const day = len("2006-01-02")
	return snapshots[0][:day] + " to " + snapshots[len(snapshots)-1][:day]
}

func newest(s facts.State, platform string) string {
	list := s.Platforms[platform].Snapshots
	return list[len(list)-1][:len("2006-01-02")]
}

// thousands writes a number below a million as README has it: 6,498.
func thousands(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%d,%03d", n/1000, n%1000)
}
