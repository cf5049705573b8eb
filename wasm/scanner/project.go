//go:build js && wasm

package main

import (
	"bytes"
	"encoding/json"
	"syscall/js"

	"minicompat/internal/dataset"
	"minicompat/internal/scan"
	"minicompat/internal/scan/archive"
	"minicompat/internal/scan/finding"
	"minicompat/internal/scan/report"
	"minicompat/wasm/scanner/blocks"
)

// fewUses is how many uses of a feature the page gets unasked.
const fewUses = 5

// projects holds the project that is being scanned, and the result of the one
// that was finished last.
type projects struct {
	project *scan.Project
	entries []scan.Entry
	archive *archive.Archive // of a project in a zip
	result  *scan.Result
}

// offer adds the calls to an API object.
func (p *projects) offer(api js.Value) {
	for name, call := range map[string]func(args []js.Value) any{
		"plan": p.plan, "planZip": p.planZip, "add": p.add, "fail": p.fail, "unpack": p.unpack,
		"totals": p.totals, "finish": p.finish, "uses": p.uses, "report": p.report,
	} {
		api.Set(name, safe(call))
	}
}

// given is an argument that a call needs.
func given(args []js.Value, at int, kind js.Type) (js.Value, bool) {
	if at >= len(args) || args[at].Type() != kind {
		return js.Undefined(), false
	}
	return args[at], true
}

// decode reads a call's one argument.
func decode(args []js.Value, into any) bool {
	text, ok := given(args, 0, js.TypeString)
	return ok && json.Unmarshal([]byte(text.String()), into) == nil
}

func (p *projects) plan(args []js.Value) any {
	var in struct {
		Platform string       `json:"platform"`
		Entries  []scan.Entry `json:"entries"`
	}
	if !decode(args, &in) {
		return badRequest
	}
	return p.begin(in.Platform, in.Entries)
}

func (p *projects) planZip(args []js.Value) any {
	platform, ok := given(args, 0, js.TypeString)
	length, okLength := given(args, 1, js.TypeNumber)
	part, okPart := given(args, 2, js.TypeFunction)
	if !ok || !okLength || !okPart {
		return badRequest
	}
	source := &blocks.Reader{Length: int64(length.Float()), Part: func(from, to int64) []byte {
		return content(part.Invoke(float64(from), float64(to)))
	}}
	opened, err := archive.Open(source, source.Length)
	if err != nil {
		return notAZip
	}
	answer := p.begin(platform.String(), opened.Entries())
	p.archive = opened
	return answer
}

// begin forgets the project before.
func (p *projects) begin(platform string, entries []scan.Entry) any {
	known, _ := dataset.ParsePlatform(platform) // any other is to be found out
	*p = projects{project: scan.NewProject(scan.Options{Platform: known}), entries: entries}
	out := struct {
		Read  []int   `json:"read"`
		Sizes []int64 `json:"sizes"`
		Total int64   `json:"total"`
	}{Read: []int{}, Sizes: []int64{}}
	for _, index := range p.project.Plan(entries) {
		out.Read = append(out.Read, index)
		out.Sizes = append(out.Sizes, entries[index].Size)
		out.Total += entries[index].Size
	}
	return encode(out)
}

// planned is the index that a call is about.
func (p *projects) planned(args []js.Value) (index int, ok bool) {
	number, ok := given(args, 0, js.TypeNumber)
	if !ok || p.project == nil || number.Int() < 0 || number.Int() >= len(p.entries) {
		return 0, false
	}
	return number.Int(), true
}

func (p *projects) add(args []js.Value) any {
	index, ok := p.planned(args)
	bytes, okBytes := given(args, 1, js.TypeObject)
	if !ok || !okBytes {
		return badRequest
	}
	p.project.Add(index, content(bytes))
	return nil
}

func (p *projects) fail(args []js.Value) any {
	index, ok := p.planned(args)
	if !ok {
		return badRequest
	}
	p.project.Fail(index, scan.CodeNotRead)
	return nil
}

func (p *projects) unpack(args []js.Value) any {
	index, ok := p.planned(args)
	if !ok || p.archive == nil {
		return badRequest
	}
	text, code := p.archive.Read(index)
	if code != "" {
		p.project.Fail(index, code)
	} else {
		p.project.Add(index, text)
	}
	return nil
}

func (p *projects) totals([]js.Value) any {
	if p.project == nil {
		return noProject
	}
	return encode(p.project.Totals())
}

func (p *projects) finish([]js.Value) any {
	if p.project == nil {
		return noProject
	}
	result := p.project.Finish()
	*p = projects{result: &result}
	return encode(result.Brief(fewUses))
}

// usesAnswer holds some uses of a feature, of those that were kept.
type usesAnswer struct {
	Uses []finding.Use `json:"uses"`
	Of   int           `json:"of"`
}

func (p *projects) uses(args []js.Value) any {
	var in struct {
		Path   string `json:"path"`
		Offset int    `json:"offset"`
		Limit  int    `json:"limit"`
	}
	if !decode(args, &in) {
		return badRequest
	}
	if p.result == nil {
		return noProject
	}
	out := usesAnswer{Uses: p.result.UsesOf(in.Path, in.Offset, in.Limit)}
	for _, f := range p.result.Features {
		if f.Path == in.Path {
			out.Of = len(f.Uses)
		}
	}
	return encode(out)
}

func (p *projects) report(args []js.Value) any {
	var in struct {
		Format   string              `json:"format"`
		Params   map[string][]string `json:"params"` // of the question "impact"
		Minimum  string              `json:"minimum"`
		Language string              `json:"language"`
	}
	if !decode(args, &in) {
		return badRequest
	}
	if p.result == nil {
		return noProject
	}
	var out bytes.Buffer
	err := report.Write(&out, report.Format(in.Format), report.Input{Result: *p.result, Params: in.Params, Minimum: in.Minimum, Language: in.Language})
	if err != nil {
		return badRequest
	}
	array := js.Global().Get("Uint8Array").New(out.Len())
	js.CopyBytesToJS(array, out.Bytes())
	return array
}

// content is a copy of a Uint8Array, nil of anything else.
func content(array js.Value) []byte {
	if array.Type() != js.TypeObject {
		return nil
	}
	out := make([]byte, array.Get("length").Int())
	js.CopyBytesToGo(out, array)
	return out
}
