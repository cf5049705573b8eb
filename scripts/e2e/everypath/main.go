// Command everypath asks about every path of the packed data, and is what the
// tests of the browser and of workerd compare their engines with. Of each path
// it asks canIUse without a version, at each first release, just below it, and
// at two fixed versions where none is known; and the impact of requiring it.
//
//	everypath            a line of JSON for each chunk of questions: the
//	                     questions, and the SHA-256 of their answers
//	everypath -chunk 17  the answers of one chunk, a line each
//
// The digest is of the answers joined by commas, as a batch has them, so that
// what is compared is every byte and what is carried is small.
package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"strconv"
	"strings"

	"minicompat/internal/dataset"
	"minicompat/internal/query"
)

// chunkSize is what one batch over HTTP takes.
const chunkSize = 100

// Chunk is some questions with the digest of their answers.
type Chunk struct {
	Requests []query.Request `json:"requests"`
	Digest   string          `json:"digest"`
}

func main() {
	log.SetFlags(0)
	one := flag.Int("chunk", -1, "print the answers of this chunk")
	flag.Parse()
	out := bufio.NewWriter(os.Stdout)
	if err := run(out, *one); err != nil {
		log.Fatal("everypath: ", err)
	}
	if err := out.Flush(); err != nil {
		log.Fatal("everypath: ", err)
	}
}

func run(out io.Writer, one int) error {
	requests := questions()
	encoder := json.NewEncoder(out)
	for n := 0; n*chunkSize < len(requests); n++ {
		part := requests[n*chunkSize : min((n+1)*chunkSize, len(requests))]
		if one >= 0 && n != one {
			continue
		}
		answers, err := answer(part)
		if err != nil {
			return err
		}
		if one >= 0 {
			_, err = fmt.Fprintf(out, "%s\n", bytes.Join(answers, []byte("\n")))
			return err
		}
		digest := sha256.Sum256(bytes.Join(answers, []byte(",")))
		if err := encoder.Encode(Chunk{part, hex.EncodeToString(digest[:])}); err != nil {
			return err
		}
	}
	if one >= 0 {
		return fmt.Errorf("there is no chunk %d", one)
	}
	return nil
}

// answer asks each question. The data is there, so a problem is a fault.
func answer(requests []query.Request) ([][]byte, error) {
	var answers [][]byte
	for _, r := range requests {
		body, problem := r.Ask()
		if problem != nil && problem.Code != query.CodeNoData {
			return nil, fmt.Errorf("%v: %s", r, body)
		}
		answers = append(answers, body)
	}
	return answers, nil
}

func questions() []query.Request {
	var list []query.Request
	for _, p := range dataset.Platforms() {
		for path := range dataset.Paths(p) {
			params := func(more ...string) query.Params {
				m := query.Params{"platform": {string(p)}, "feature": {path}}
				for i := 0; i < len(more); i += 2 {
					m[more[i]] = []string{more[i+1]}
				}
				return m
			}
			list = append(list, query.Request{Question: "canIUse", Params: params()})
			for _, v := range versions(p, path) {
				list = append(list, query.Request{Question: "canIUse", Params: params("version", v)})
			}
			list = append(list, query.Request{Question: "impact", Params: params()})
		}
	}
	return list
}

// versions are those on either side of what a path needs, on each line.
func versions(p dataset.Platform, path string) []string {
	answer, problem := query.CanIUse(query.Params{"platform": {string(p)}, "feature": {path}})
	if problem != nil || answer.Since == "" {
		return []string{"1.9.0", "2.9.0"}
	}
	list := []string{answer.Since, below(answer.Since)}
	for _, line := range answer.Lines {
		if line.Since != answer.Since {
			list = append(list, line.Since, below(line.Since))
		}
	}
	return list
}

// below is a version that is lower: 2.6.9 for 2.7.0.
func below(version string) string {
	parts := strings.Split(version, ".")
	last := len(parts) - 1
	for last > 0 && parts[last] == "0" {
		parts[last] = "9"
		last--
	}
	n, err := strconv.Atoi(parts[last])
	if err != nil || n == 0 {
		return "0.0.1"
	}
	parts[last] = strconv.Itoa(n - 1)
	return strings.Join(parts, ".")
}
