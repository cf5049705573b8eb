package dataset

import (
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// linear is what seek must equal, found by looking at every line.
func linear(t table, key string) int {
	offset := 0
	for line := range strings.Lines(string(t)) {
		if firstField(strings.TrimSuffix(line, "\n")) >= key {
			return offset
		}
		offset += len(line)
	}
	return offset
}

func searched() map[string]table {
	return map[string]table{
		"wechat features":      features(WeChat),
		"alipay features":      features(Alipay),
		"xiaohongshu features": features(Xiaohongshu),
		"wechat categories":    categories(WeChat),
		"wechat creators":      creators(WeChat),
		"alipay creators":      creators(Alipay),
		"wechat contested":     contested(WeChat),
	}
}

func TestSeekEqualsLinearScan(t *testing.T) {
	for name, text := range searched() {
		t.Run(name, func(t *testing.T) {
			keys := []string{"", "\x00", "a", "zzzz", "\xff", "showToast.", "showToast.object.imag", "image.mode.bottom left"}
			step := max(1, strings.Count(string(text), "\n")/300)
			n := 0
			for line := range text.from(0) {
				if n++; n%step == 0 {
					key := firstField(line)
					keys = append(keys, key, key+"\x00", key+".", key[:len(key)-1])
				}
			}
			for _, key := range keys {
				if got, want := text.seek(key), linear(text, key); got != want {
					t.Errorf("seek(%q) = %d, want %d", key, got, want)
				}
			}
		})
	}
}

// Every line must be found by its own key, or the order is not the one that
// seek relies on.
func TestEveryPathIsFound(t *testing.T) {
	for _, p := range Platforms() {
		count := 0
		for f := range Features(p) {
			count++
			if found, ok := Lookup(p, f.Path); !ok || found != f {
				t.Errorf("%s %s: found %+v, %v", p, f.Path, found, ok)
			}
			if f.Kind == "" || f.Source() == "" {
				t.Errorf("%s %s: kind %q, source %q", p, f.Path, f.Kind, f.Source())
			}
		}
		if count < 1000 {
			t.Errorf("%s has %d paths", p, count)
		}
	}
}

func TestNotFound(t *testing.T) {
	for _, path := range []string{"", " ", "showToas", "showToast\x00", "zzz", "\t", "\n", strings.Repeat("x", 1<<20)} {
		if f, ok := Lookup(WeChat, path); ok {
			t.Errorf("Lookup(%.20q) found %+v", path, f)
		}
	}
	if list := slices.Collect(Under(WeChat, "noSuchThing.")); list != nil {
		t.Errorf("Under found %v", list)
	}
}

func TestKindsAreAllPacked(t *testing.T) {
	for line := range table(kindsText).from(0) {
		if letter, name, _ := strings.Cut(line, "\t"); kindOf(letter[0]) != Kind(name) {
			t.Errorf("%s is read as %q, kinds.txt says %s", letter, kindOf(letter[0]), name)
		}
	}
	if got, want := strings.Count(kindsText, "\n"), len(Kinds()); got != want {
		t.Errorf("kinds.txt has %d kinds, Kinds %d", got, want)
	}
}

func TestParsePlatform(t *testing.T) {
	tests := []struct {
		in   string
		want Platform
		ok   bool
	}{
		{"wechat", WeChat, true}, {"wx", WeChat, true},
		{"alipay", Alipay, true}, {"my", Alipay, true},
		{"xiaohongshu", Xiaohongshu, true}, {"xhs", Xiaohongshu, true},
		{"WeChat", "", false}, {"", "", false}, {"tt", "", false},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got, ok := ParsePlatform(tt.in); got != tt.want || ok != tt.ok {
				t.Errorf("got %q, %v", got, ok)
			}
		})
	}
}

// FuzzSeek builds a sorted table of the fuzzed lines and compares with the
// linear scan; reading its lines as features must not crash either.
func FuzzSeek(f *testing.F) {
	f.Add("a\nb\nc", "b")
	f.Add("showToast\nshowToast.object\nmap", "showToast.")
	f.Add("", "")
	f.Add("a\ta\nab\n", "ab")
	f.Fuzz(func(t *testing.T, text, key string) {
		var lines []string
		for line := range strings.SplitSeq(text, "\n") {
			if name := firstField(line); name != "" && !slices.Contains(lines, name) {
				lines = append(lines, name)
			}
		}
		slices.Sort(lines)
		var packed table
		for _, line := range lines {
			packed += table(line + "\tap\n")
		}
		if got, want := packed.seek(key), linear(packed, key); got != want {
			t.Fatalf("seek(%q) in %q = %d, want %d", key, packed, got, want)
		}
		_, found := packed.find(key)
		if found != slices.Contains(lines, key) {
			t.Fatalf("find(%q) in %q = %v", key, packed, found)
		}
		for line := range packed.from(0) {
			parseFeature(line)
		}
	})
}

// FuzzBuckets reads any text as the rows of a snapshot.
func FuzzBuckets(f *testing.F) {
	f.Add("2.6.6\t90.78\t7.0.4\n>=2.0.0\t1\nother\t-\n")
	f.Add("\n\t\n\t\t\t\t")
	f.Fuzz(func(t *testing.T, rows string) {
		n := 0
		for range (Snapshot{Rows: rows}).Buckets() {
			n++
		}
		if most := strings.Count(rows, "\n") + 1; n > most {
			t.Fatalf("%d buckets in %d lines", n, most)
		}
	})
}

func BenchmarkLookup(b *testing.B) {
	for b.Loop() {
		Lookup(WeChat, "getSystemInfoAsync.success.safeArea.top")
	}
}

// The text is searched where it lies: a program that links it does nothing and
// allocates nothing for it when it starts.
func TestNothingIsDoneAtStart(t *testing.T) {
	command := exec.Command(os.Args[0], "-test.run=^$")
	command.Env = append(os.Environ(), "GODEBUG=inittrace=1")
	trace, err := command.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, trace)
	}
	if !strings.Contains(string(trace), "init ") {
		t.Fatalf("no trace in %q", trace)
	}
	for line := range strings.Lines(string(trace)) {
		if strings.HasPrefix(line, "init minicompat/") {
			t.Errorf("at start: %s", line)
		}
	}
}

// How a search grows with the number of paths: by a step for each doubling.
func BenchmarkSeekGrowth(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000} {
		lines := make([]string, n)
		for i := range lines {
			lines[i] = "someApi" + strconv.Itoa(i*7919%n) + ".object.parameter\tpp\n"
		}
		slices.Sort(lines)
		text := table(strings.Join(lines, ""))
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			for b.Loop() {
				text.seek("someApi5000.object.parameter")
			}
		})
	}
}
