package version

import (
	"errors"
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"github.com/Masterminds/semver/v3"
)

func TestParse(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2.6.6", "2.6.6"},
		{"2.10", "2.10"},
		{"3", "3"},
		{"6.6.2.37", "6.6.2.37"},
		{"0.0.0", "0.0.0"},
		{"  2.6.6\n", "2.6.6"},
		{"\u30002.6.6\u00a0", "2.6.6"},
		{"02.010.0", "2.10.0"},
		{"2147483647.1", "2147483647.1"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			v, err := Parse(tt.in)
			if err != nil || v.String() != tt.want || v.IsZero() {
				t.Errorf("got %q, %v, want %q", v, err, tt.want)
			}
		})
	}
}

func TestParseErrors(t *testing.T) {
	tests := []struct {
		in         string
		code       Code
		offset     int
		suggestion string
	}{
		{"", CodeEmpty, 0, ""},
		{"   ", CodeEmpty, 0, ""},
		{"2..1", CodeEmptyComponent, 2, "2.1"},
		{".2.1", CodeEmptyComponent, 0, "2.1"},
		{"2.1.", CodeEmptyComponent, 4, "2.1"},
		{"2.x", CodeNotDigit, 2, ""},
		{"latest", CodeNotDigit, 0, ""},
		{"-1.0.0", CodeNotDigit, 0, "1.0.0"},
		{"+1.0.0", CodeNotDigit, 0, "1.0.0"},
		{"v2.10.0", CodeNotDigit, 0, "2.10.0"},
		{" v2.10.0", CodeNotDigit, 1, "2.10.0"},
		{"2.10.0-beta.1", CodeNotDigit, 6, "2.10.0"},
		{"2.10.3 timeline", CodeNotDigit, 6, "2.10.3"},
		{"2，10，0", CodeNotDigit, 1, "2.10.0"},
		{"２.６.６", CodeNotDigit, 0, "2.6.6"},
		{"1.2.3.4.5", CodeTooManyComponents, 8, ""},
		{"2147483648", CodeTooLarge, 0, ""},
		{"1.99999999999999999999", CodeTooLarge, 2, ""},
		{strings.Repeat("1", 100), CodeTooLong, 64, ""},
		{"<img onerror>", CodeNotDigit, 0, ""},
		{"2.\x001", CodeNotDigit, 2, ""},
		{"2.6.6\u202e", CodeNotDigit, 5, ""},
		{"\xff\xfe", CodeNotDigit, 0, ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			_, err := Parse(tt.in)
			var e *Error
			if !errors.As(err, &e) {
				t.Fatalf("got %v, want an *Error", err)
			}
			if e.Code != tt.code || e.Offset != tt.offset || e.Suggestion != tt.suggestion {
				t.Errorf("got %s at %d, suggesting %q; want %s at %d, %q",
					e.Code, e.Offset, e.Suggestion, tt.code, tt.offset, tt.suggestion)
			}
			if tt.code != CodeEmpty && !strings.HasPrefix(err.Error(), "version: ") {
				t.Errorf("message %q", err)
			}
		})
	}
}

func TestErrorStaysShort(t *testing.T) {
	_, err := Parse(strings.Repeat("版", 1<<20))
	if len(err.Error()) > 400 {
		t.Errorf("a message of %d bytes", len(err.Error()))
	}
}

// ordered lists versions from the lowest; those on one line are equal.
var ordered = [][]string{
	{"0", "0.0", "0.0.0.0"},
	{"0.0.0.1"},
	{"1", "1.0", "1.0.0"},
	{"1.9.9"},
	{"1.9.10", "1.9.010"},
	{"1.9.97"},
	{"1.11.0", "1.11"},
	{"2.8.9"},
	{"2.8.18"},
	{"2.10.0"},
	{"6.6.2", "6.6.2.0"},
	{"6.6.2.36"},
	{"6.6.2.37"},
	{"6.6.10"},
	{"10.1.75"},
	{"2147483647"},
}

func TestCompare(t *testing.T) {
	for i, left := range ordered {
		for j, right := range ordered {
			for _, a := range left {
				for _, b := range right {
					want := sign(float64(i), float64(j))
					if got := Compare(mustParse(t, a), mustParse(t, b)); got != want {
						t.Errorf("Compare(%s, %s) = %d, want %d", a, b, got, want)
					}
				}
			}
		}
	}
}

func TestExplain(t *testing.T) {
	tests := []struct {
		a, b      string
		result    int
		decidedBy int
		step      Step
	}{
		{"1.11.0", "1.9.9", 1, 1, StepMinor},
		{"2.10.0", "2.10.0", 0, -1, StepNone},
		{"2.10", "2.10.0.0", 0, -1, StepNone},
		{"3.0.0", "2.33.0", 1, 0, StepMajor},
		{"2.8.9", "2.8.18", -1, 2, StepPatch},
		{"6.6.2.37", "6.6.2.36", 1, 3, StepBuild},
		{"6.6.2.37", "6.7.0", -1, 1, StepMinor},
	}
	for _, tt := range tests {
		t.Run(tt.a+" "+tt.b, func(t *testing.T) {
			e, err := Explain(tt.a, tt.b)
			if err != nil || e.Result != tt.result || e.DecidedBy != tt.decidedBy || e.Step != tt.step {
				t.Errorf("got %+v, %v", e, err)
			}
			back, _ := Explain(tt.b, tt.a)
			if back.Result != -tt.result || back.Step != tt.step {
				t.Errorf("in reverse %+v", back)
			}
		})
	}
}

func TestTraps(t *testing.T) {
	tests := []struct {
		a, b  string
		wrong string // methods that are wrong
	}{
		{"1.11.0", "1.9.9", "string parseFloat"},
		{"2.8.18", "2.8.9", "string parseFloat"}, // 2.8 equals 2.8 as numbers
		{"1.2", "1.2.0", "string"},
		{"2.0.0", "1.0.0", ""},
		{"10.0.0", "9.0.0", "string"},
		{"2.x", "2.1.0", "string parseFloat compareVersion"},
		{"latest", "2.1.0", "string compareVersion"},
		{"2.10.0", "2.10.0", ""},
	}
	for _, tt := range tests {
		t.Run(tt.a+" "+tt.b, func(t *testing.T) {
			e, _ := Explain(tt.a, tt.b)
			var wrong []string
			for _, trap := range e.Traps {
				if trap.Wrong {
					wrong = append(wrong, string(trap.Method))
				}
			}
			if got := strings.Join(wrong, " "); got != tt.wrong {
				t.Errorf("wrong are %q, want %q", got, tt.wrong)
			}
		})
	}
}

func TestParseFloatAndInt(t *testing.T) {
	tests := []struct{ in, float, int string }{
		{"1.11.0", "1.11", "1"},
		{"", "NaN", "NaN"},
		{".5", "0.5", "NaN"},
		{"-2.x", "-2", "-2"},
		{"1e3", "1000", "1"},
		{"1e", "1", "1"},
		{"0x1F", "0", "31"},
		{"Infinity", "+Inf", "NaN"},
		{"7.", "7", "7"},
		{"08", "8", "8"},
		{"beta1", "NaN", "NaN"},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			format := func(f float64) string { return strconv.FormatFloat(f, 'g', -1, 64) }
			if got := format(parseFloat(tt.in)); got != tt.float {
				t.Errorf("parseFloat %s, want %s", got, tt.float)
			}
			if got := format(parseInt(tt.in)); got != tt.int {
				t.Errorf("parseInt %s, want %s", got, tt.int)
			}
		})
	}
}

// semver's order and ours agree on everything that both can hold.
func TestOrderAgreesWithSemver(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for range 20_000 {
		a, b := randomVersion(random), randomVersion(random)
		sa, errA := semver.NewVersion(a)
		sb, errB := semver.NewVersion(b)
		if errA != nil || errB != nil {
			t.Fatalf("semver refuses %s or %s: %v %v", a, b, errA, errB)
		}
		if got, want := Compare(mustParse(t, a), mustParse(t, b)), sa.Compare(sb); got != want {
			t.Errorf("Compare(%s, %s) = %d, semver says %d", a, b, got, want)
		}
	}
}

func randomVersion(random *rand.Rand) string {
	parts := make([]string, 1+random.IntN(3))
	for i := range parts {
		parts[i] = strconv.Itoa(random.IntN(12))
	}
	return strings.Join(parts, ".")
}

func mustParse(t testing.TB, s string) Version {
	t.Helper()
	v, err := Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"2.6.6", "v2", "2..1", "2.x", "1.2.3.4.5", "", " 1 ", "２.０", "\x00", "99999999999"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := Parse(s)
		if err != nil {
			e := err.(*Error)
			if e.Offset < 0 || e.Offset > len(s) || len(e.Error()) > 1000 {
				t.Fatalf("offset %d of %d, message %q", e.Offset, len(s), e)
			}
			if e.Suggestion != "" {
				if _, err := Parse(e.Suggestion); err != nil {
					t.Fatalf("suggests %q, which is no version", e.Suggestion)
				}
			}
			return
		}
		again, err := Parse(v.String())
		if err != nil || again != v {
			t.Fatalf("%q reads back as %v, %v", s, again, err)
		}
	})
}

// FuzzExplain holds the explanation of a pair to that of its reverse.
func FuzzExplain(f *testing.F) {
	for _, s := range [][2]string{{"1.11.0", "1.9.9"}, {"2.8.18", "2.8.9"}, {"1.2", "1.2.0"}, {"6.6.2.37", "6.6.2.36"}, {"2..1", "v2"}, {"", "\x00"}, {"１.0", "1e3"}} {
		f.Add(s[0], s[1])
	}
	f.Fuzz(func(t *testing.T, a, b string) {
		there, err := Explain(a, b)
		back, errBack := Explain(b, a)
		if (err == nil) != (errBack == nil) || there.Result != -back.Result || there.DecidedBy != back.DecidedBy || there.Step != back.Step {
			t.Errorf("%+v, %v; in reverse %+v, %v", there, err, back, errBack)
		}
		if err == nil && (there.Result == 0) != (there.Step == StepNone) {
			t.Errorf("%+v", there)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		_, _ = Parse("2.10.3")
	}
}

func BenchmarkExplain(b *testing.B) {
	for b.Loop() {
		_, _ = Explain("1.11.0", "1.9.9")
	}
}
