package script

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/scan/catalog"
	"minicompat/internal/scan/syntax"
)

// page is what a page of a mini program looks like; %d keeps its copies apart.
const page = `
const util%[1]d = require('../../utils/util.js')
Page({
  data: { list: [], canUse: wx.canIUse('getUserProfile'), loading: false },
  onLoad(options) {
    const info = wx.getSystemInfoSync()
    if (util%[1]d.compareVersion(info.SDKVersion, '2.7.0') >= 0) {
      this.ctx = wx.createCameraContext()
      this.listener = this.ctx.onCameraFrame((frame) => { console.log(frame.data, frame.width) })
    } else {
      wx.showModal({ title: 'x', content: 'y', success: (res) => { if (res.confirm) { wx.navigateBack() } } })
    }
    this.load%[1]d(options.id)
  },
  load%[1]d(id) {
    wx.request({
      url: 'https://example.com/list/' + id,
      success: ({ data, statusCode }) => {
        if (statusCode !== 200) return
        const list = (data.items || []).map((item, i) => ({ ...item, index: i, text: item.name + ' / ' + item.price * 100 }))
        this.setData({ list, loading: false })
      },
      fail(err) { console.error(err.errMsg) },
    })
  },
  total() { let sum = 0; for (const item of this.data.list) { sum += item.price * item.count } return sum },
})
`

func pages(bytes int) string {
	var b strings.Builder
	for i := 0; b.Len() < bytes; i++ {
		fmt.Fprintf(&b, page, i)
	}
	return b.String()
}

func sources(b *testing.B) map[string]string {
	list := map[string]string{"pages": pages(1 << 20)}
	for name, path := range map[string]string{"library": "typescript/lib/_tsc.js", "minified": "vue/dist/vue.global.prod.js"} {
		content, err := os.ReadFile("../../../scripts/node_modules/" + path)
		if err != nil {
			b.Logf("without %s: %v", path, err)
			continue
		}
		list[name] = string(content) + "\nwx.login()"
	}
	return list
}

func BenchmarkRead(b *testing.B) {
	c := catalog.New(dataset.WeChat)
	for name, source := range sources(b) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				Read(Input{Catalog: c, Source: source})
			}
		})
	}
}

// BenchmarkParse is the share of BenchmarkRead that the tree takes.
func BenchmarkParse(b *testing.B) {
	for name, source := range sources(b) {
		b.Run(name, func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			b.ReportAllocs()
			for b.Loop() {
				syntax.Parse(source)
			}
		})
	}
}

// BenchmarkLinear shows that cost grows with size and no faster.
func BenchmarkLinear(b *testing.B) {
	c := catalog.New(dataset.WeChat)
	for _, size := range []int{1 << 17, 1 << 19, 1 << 21, 1 << 23} {
		source := pages(size)
		b.Run(fmt.Sprintf("%dKiB", size>>10), func(b *testing.B) {
			b.SetBytes(int64(len(source)))
			for b.Loop() {
				Read(Input{Catalog: c, Source: source})
			}
		})
	}
}
