package query

import "testing"

func TestLineFor(t *testing.T) {
	tests := []struct{ platform, version, want string }{
		{"alipay", "1.24.10", "1.x"}, {"alipay", " 2.8.0", "2.x"}, {"alipay", "", "2.x"}, {"alipay", "3.0.0", "2.x"}, {"alipay", "no", "2.x"},
		{"wechat", "2.10.0", ""}, {"xiaohongshu", "3.0.0", ""}, {"nowhere", "1.0.0", ""},
	}
	for _, tt := range tests {
		t.Run(tt.platform+" "+tt.version, func(t *testing.T) {
			if got := LineFor(tt.platform, tt.version); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
