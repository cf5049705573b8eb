package syntax

import (
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// BenchmarkParse reads a minified program of four sizes: what a byte costs must
// not grow with the size.
func BenchmarkParse(b *testing.B) {
	unit := `!function(e,t){"use strict";var n=wx.getSystemInfoSync(),r=n.safeArea||{top:0};` +
		`if(wx.canIUse("showToast.object.icon"))wx.showToast({title:"a"+r.top/2,icon:"none",success:function(t){e(t.errMsg)}});` +
		"else for(var i=0;i<n.length;i++)t[i]=`${n[i].x}`,r=i?/a[/]b/.test(n):async()=>{await wx.login()}}(this,{});\n"
	for _, kilobytes := range []int{16, 128, 1024, 8192} {
		source := strings.Repeat(unit, kilobytes<<10/len(unit))
		b.Run(strconv.Itoa(kilobytes)+"KiB", func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(source)
			}
		})
	}
}

// BenchmarkBundles reads programs of the packages that are installed.
func BenchmarkBundles(b *testing.B) {
	for _, name := range []string{"typescript/lib/typescript.js", "vue/dist/vue.global.prod.js", "vue/dist/vue.global.js"} {
		source, err := os.ReadFile(filepath.Join(modules, filepath.FromSlash(name)))
		if err != nil {
			b.Skip("run npm ci in scripts first: " + err.Error())
		}
		b.Run(filepath.Base(name), func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(string(source))
			}
		})
	}
}
