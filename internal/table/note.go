package table

import "minicompat/internal/version"

// Code says why something was refused. Codes are stable: pages word them. The
// codes of package impact (over_100, conflicting_rows, beside_open, …) occur
// too, once for each row to blame.
type Code string

const (
	CodeNoTable   Code = "no_table"     // nothing here looks like a distribution
	CodeTooLong   Code = "too_long"     // the input, or the rows of one segment, are beyond what is read
	CodeBadJSON   Code = "bad_json"     // JSON that breaks off or nests too deep
	CodeErrorJSON Code = "error_answer" // an answer that carries an error code

	CodeAmbiguous  Code = "ambiguous"   // a cell that reads in two ways; Readings says which
	CodeGlued      Code = "glued"       // a version and a share without anything between
	CodeRagged     Code = "ragged"      // a row whose cells do not fit the columns
	CodeBadVersion Code = "bad_version" // a row's version
	CodeBadShare   Code = "bad_share"   // a row's share
	// CodeLabelRepeats: "2.10.3 timeline" beside a row 2.10.3 with another share.
	CodeLabelRepeats Code = "label_repeats"

	CodeColumns    Code = "ambiguous_columns" // columns that could each be the one
	CodeNoShare    Code = "no_share"          // only running totals, no shares
	CodeClients    Code = "client_versions"   // a table of clients, not of base libraries
	CodeFraction   Code = "fraction"          // shares without a sign that sum to about 1
	CodeCumulative Code = "cumulative"        // over 100, and rising row by row: running totals
)

// Refusal is something that was not read. Text is cut to 40 characters.
type Refusal struct {
	Line     int      `json:"line"`
	Text     string   `json:"text"`
	Code     Code     `json:"code"`
	Readings []string `json:"readings,omitempty"`
}

func refusal(at *item, code Code) Refusal {
	return Refusal{Line: at.line, Text: version.Excerpt(at.printed()), Code: code}
}

// NoteCode says what was noticed about a table that was read.
type NoteCode string

const (
	NoteFootnote       NoteCode = "footnote"               // a line that is no row, left out
	NoteHeaderRepeated NoteCode = "header_repeated"        // inside the table, left out
	NoteLabelCut       NoteCode = "label_cut"              // "2.10.3 timeline" read as 2.10.3
	NoteMarkCut        NoteCode = "mark_cut"               // a footnote's mark after a figure
	NoteDuplicate      NoteCode = "duplicate"              // a row that repeats another
	NoteTotal          NoteCode = "total_row"              // a row of totals, left out
	NoteTotalDiffers   NoteCode = "total_differs"          // and it is not the sum of the shares
	NoteCoverage       NoteCode = "coverage_contradiction" // shares and running total disagree here
	NoteSum            NoteCode = "sum"                    // the shares sum outside 99.5..100.5; Text is the sum
	NoteCumulative     NoteCode = "maybe_cumulative"       // rising row by row: running totals?
	NoteDates          NoteCode = "several_dates"          // none was chosen; Text is one of them
	NoteSegment        NoteCode = "segment_assumed"        // nothing names the users: taken for all
	NoteRefused        NoteCode = "rows_refused"           // rows of this table are among the refusals; Text is how many
)

// Note is something that was noticed.
type Note struct {
	Code NoteCode `json:"code"`
	Line int      `json:"line"`
	Text string   `json:"text"`
}

func note(code NoteCode, at *item) Note {
	return Note{Code: code, Line: at.line, Text: version.Excerpt(at.printed())}
}

// maxListed keeps an answer small, whatever was pasted.
const maxListed = 200

// limited cuts the lists of an answer, and makes none of them null in JSON.
func (a Answer) limited() Answer {
	a.Tables = a.Tables[:min(len(a.Tables), maxListed)]
	a.Refused = a.Refused[:min(len(a.Refused), maxListed)]
	if a.Tables == nil {
		a.Tables = []Table{}
	}
	if a.Refused == nil {
		a.Refused = []Refusal{}
	}
	for i := range a.Tables {
		t := &a.Tables[i]
		t.Notes = t.Notes[:min(len(t.Notes), maxListed)]
		if t.Notes == nil {
			t.Notes = []Note{}
		}
	}
	return a
}
