package scan

import (
	"fmt"
	"path"
	"runtime"
	"strings"
	"testing"
)

// What is found must not hold on to the text that it was found in.
func TestTextIsLetGo(t *testing.T) {
	p := NewProject(Options{})
	filler := "\n//" + strings.Repeat(" filler", 1<<16)
	files := map[string]string{
		"js":   "Page({data: {can: wx.canIUse('button.open-type.chooseAvatar'), ok: wx.notThere}})\nwx.nothing%d()\nif (wx.canIUse('x%d')) wx.getUpdateManager()\nif (wx.getSystemInfoSync().SDKVersion > '2.1.0') wx.login({x: 1})\nlet {showToast} = wx" + filler,
		"wxml": `<button wx:if="{{can}}" open-type="chooseAvatar" attribute%d="{{x%d}}"/><own-%d/><view <!--` + filler + "-->",
		"json": `{"usingComponents": {"own": "x"}, "filler": "%d` + strings.Repeat(" filler", 1<<16) + `"}`,
	}
	var entries []Entry
	const n = 24
	for i := range n {
		for extension := range files {
			entries = append(entries, Entry{fmt.Sprintf("p/%d.%s", i, extension), 1 << 19})
		}
	}
	before := live()
	for _, i := range p.Plan(entries) {
		text := files[strings.TrimPrefix(path.Ext(entries[i].Name), ".")]
		p.Add(i, []byte(strings.ReplaceAll(text, "%d", fmt.Sprint(i))))
	}
	if held := live() - before; held > n<<19/2 { // of one text each
		t.Errorf("%d KiB are held after %d KiB", held>>10, p.Totals().Bytes>>10)
	}
	runtime.KeepAlive(p)
}

func live() int64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}
