package main

import (
	"fmt"
	"path/filepath"
	"strings"
)

// copySnapshots copies the distribution tables of a platform.
func (g generator) copySnapshots(dir, platform string) error {
	files, err := filepath.Glob(filepath.Join(dir, "shares", platform, "*.tsv"))
	if err != nil {
		return err
	}
	if len(files) == 0 {
		return fmt.Errorf("no distribution tables of %s", platform)
	}
	for _, file := range files {
		t, err := readTable(file)
		if err != nil {
			return err
		}
		if t.Header, err = snapshotHeader(t.Header); err != nil {
			return fmt.Errorf("%s: %w", filepath.Base(file), err)
		}
		if err := g.write(platform+"/shares/"+filepath.Base(file), t); err != nil {
			return err
		}
	}
	return nil
}

// snapshotHeader puts the key of sources.tsv before the name of the source.
func snapshotHeader(header []string) ([]string, error) {
	var out []string
	found := false
	for _, line := range header {
		name, ok := strings.CutPrefix(line, "source: ")
		if ok {
			key := snapshotSource(name)
			if key == "" {
				return nil, fmt.Errorf("unknown source %q", name)
			}
			found, line = true, "source: "+key+" = "+name
		}
		out = append(out, strings.ReplaceAll(line, "\t", " "))
	}
	if !found {
		return nil, fmt.Errorf("no source")
	}
	return out, nil
}

func snapshotSource(name string) string {
	switch {
	case strings.HasPrefix(name, "mp.weixin.qq.com"):
		return "mp-weixin"
	case strings.HasPrefix(name, "WeChat docs"):
		return "wechat-docs-distribution"
	case strings.Contains(name, "w3cschool"):
		return "w3cschool"
	case strings.HasPrefix(name, "Alipay docs"):
		return "alipay-docs-distribution"
	}
	return ""
}
