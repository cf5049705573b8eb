// Package table reads distribution tables of base-library versions as people
// paste or drop them, and says what it understood before anything is used.
//
// It takes HTML (a clipboard's text/html, or a saved page), Markdown and other
// pipe tables, reStructuredText simple tables, tab-separated text, CSV, text in
// columns of spaces, copies with one cell to a line, and two JSON answers:
// WeChat's getpublibpercentage (json_data may be encoded twice) and the
// third-party platform's getweappsupportversion (uv_info.items).
//
// Columns are found by what they hold: a version, a share, a client version, a
// running total ("coverage if set as minimum"). Headers only choose between
// equals. A version is "2.8.18", ">= 2.8.18", "2.8.18 及以上" or a rest row
// (其它, 其他, other); a share is "52.31%", "52.31", "-" or "<0.01%"; the last
// two both mean below 0.01 and are handed over as "-". Full-width signs count
// as their plain ones. An empty cell is no row. The versions of clients are
// told from those of base libraries by their first component, 6 and up.
//
// The answer, whose JSON is
//
//	{"form": "html",
//	 "tables": [{"platform": "wechat", "line": "", "as_of": "2026-03-31", "title": "…",
//	   "segments": [{"segment": "all", "sum": "99.98",
//	     "rows": [{"version": "3.8.0", "share": "52.31", "client": "8.0.50", "line": 4}]}],
//	   "columns": [{"role": "version", "segment": "", "header": "基础库版本"}],
//	   "notes": [{"code": "label_cut", "line": 7, "text": "2.10.3 timeline"}]}],
//	 "refused": [{"line": 12, "text": "1.7.482.21%", "code": "ambiguous",
//	   "readings": ["1.7.4 82.21", "1.7.48 2.21"]}]}
//
// holds codes (Code, NoteCode), never sentences. Absent means not known:
// platform, line, as_of and title may be "". Columns are as many as the table's
// own. Lines count from 1: those of a text, in HTML those that a reader sees (a
// table row or a block of text), in JSON those of the document, not of a text
// within it; 0 stands for the whole.
//
// Nothing is guessed. What can be read in two ways is refused, as a row, a
// segment or a table, with its line and a code; the rest of it stays, because a
// table is never taken to be complete. A segment that is handed over is one
// that impact.Read accepts: in particular its row minima do not exceed 100.
// Invalid input is an answer without tables, with at least one refusal; Read
// never fails otherwise. Input of more than MaxInput bytes is not read.
package table

// MaxInput is the longest input that is read, in bytes.
const MaxInput = 32 << 20

// Input is what was pasted or dropped.
type Input struct {
	Text string `json:"text"` // text/plain, or the content of a file
	HTML string `json:"html"` // text/html, where the clipboard has it
	Name string `json:"name"` // of the file
}

// Answer is what was understood.
type Answer struct {
	Form    Form      `json:"form"`
	Tables  []Table   `json:"tables"`
	Refused []Refusal `json:"refused"`
}

// Form is the shape that the input was read in.
type Form string

const (
	FormHTML  Form = "html"
	FormText  Form = "text"  // tables in lines of text
	FormLines Form = "lines" // one cell to a line
	FormJSON  Form = "json"
)

// Table is one dated table.
type Table struct {
	Platform string    `json:"platform"`
	Line     string    `json:"line"`  // Alipay: 1.x or 2.x, where all rows agree
	AsOf     string    `json:"as_of"` // YYYY-MM-DD
	Title    string    `json:"title"`
	Segments []Segment `json:"segments"`
	Columns  []Column  `json:"columns"`
	Notes    []Note    `json:"notes"`
}

// Segment is the part of the users that Name says: all, ios or android.
type Segment struct {
	Name string `json:"segment"`
	Rows []Row  `json:"rows"`
	Sum  string `json:"sum"` // of the printed shares, in percent
}

// Row is one bucket as printed, in the order of the input: Version is "2.6.6",
// ">=2.8.18" or "other", Share is percent without the sign, or "-".
type Row struct {
	Version string `json:"version"`
	Share   string `json:"share"`
	Client  string `json:"client,omitempty"`
	Line    int    `json:"line"`
}

// Column says what a column was taken for.
type Column struct {
	Role    Role   `json:"role"`
	Segment string `json:"segment"` // of a share or a running total
	Header  string `json:"header"`
}

// Progress is told how many bytes of how many have been worked on.
type Progress func(done, total int)

// Read reads what was pasted. progress may be nil; it is called about four
// times for each megabyte, and not at all for less than one.
func Read(in Input, progress Progress) Answer {
	if len(in.Text)+len(in.HTML) > MaxInput {
		return Answer{Tables: []Table{}, Refused: []Refusal{{Code: CodeTooLong}}}
	}
	answer := readHTML(in, progress)
	if len(answer.Tables) == 0 && in.Text != "" {
		if second := readText(in, progress); len(second.Tables) > 0 || len(answer.Refused) == 0 {
			answer = second
		}
	}
	if len(answer.Tables) == 0 && len(answer.Refused) == 0 {
		answer.Refused = append(answer.Refused, Refusal{Code: CodeNoTable})
	}
	return answer.limited()
}

// readHTML reads the HTML, where there is any.
func readHTML(in Input, progress Progress) Answer {
	source := in.HTML
	if source == "" && looksLikeHTML(in.Text) {
		source = in.Text
	}
	if source == "" {
		return Answer{}
	}
	m := newMeter(progress, len(source))
	items := htmlItems(source, m)
	answer := fromItems(items, in.Name, m)
	answer.Form = FormHTML
	return answer
}

func readText(in Input, progress Progress) Answer {
	m := newMeter(progress, len(in.Text))
	if looksLikeJSON(in.Text) {
		answer := readJSON(in.Text, m)
		answer.Form = FormJSON
		return answer
	}
	items, form := textItems(in.Text, m), FormText
	if !hasRows(items) {
		var ok bool
		if items, ok = lineItems(items); ok {
			form = FormLines
		}
	}
	answer := fromItems(items, in.Name, m)
	answer.Form = form
	return answer
}

// fromItems finds the tables in what a shape yields.
func fromItems(items []item, name string, m *meter) Answer {
	p := page{items: items, grids: split(items), name: name, meter: m, last: lastLine(items)}
	return p.read()
}
