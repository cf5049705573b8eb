package jsapi

import (
	"encoding/json"
	"fmt"
	"testing"

	"minicompat/internal/dataset"
	"minicompat/internal/query"
)

// Questions a second, a thousand in a batch, no two alike:
//
//	go test -run '^$' -bench Batch ./internal/jsapi
func BenchmarkBatch(b *testing.B) {
	for _, question := range []string{"canIUse", "impact"} {
		text := thousand(question)
		b.Run(question, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				Batch(text)
			}
			b.ReportMetric(float64(maxBatch*b.N)/b.Elapsed().Seconds(), "questions/s")
		})
	}
}

// thousand is a batch of questions about paths or minimums of WeChat.
func thousand(question string) string {
	versions := []string{"2.9.0", "1.5.0", "3.0.0", "2.20.1", "2.0.0"}
	var paths []string
	for path := range dataset.Paths(dataset.WeChat) {
		paths = append(paths, path)
	}
	requests := make([]query.Request, maxBatch)
	for i := range requests {
		params := query.Params{"platform": {"wechat"}}
		if question == "canIUse" {
			params["feature"], params["version"] = []string{paths[i*7%len(paths)]}, []string{versions[i%len(versions)]}
		} else {
			params["minimum"] = []string{fmt.Sprintf("%d.%d.%d", 1+i%3, i*7%31, i/3%12)}
		}
		requests[i] = query.Request{Question: question, Params: params}
	}
	text, _ := json.Marshal(requests)
	return string(text)
}
