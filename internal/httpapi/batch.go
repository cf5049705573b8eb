package httpapi

import (
	"io"
	"mime"
	"net/http"
	"strconv"
	"unicode/utf8"

	"minicompat/internal/plainjson"
	"minicompat/internal/query"
)

// batchBody is the body of a batch. Snapshot is a distribution of one's own; it
// serves impact, raise and minimum on its platform where they do not say which
// they want.
type batchBody struct {
	Questions []query.Request
	Snapshot  *query.Own
}

// batch answers {"data": […]} with what each question would get by itself, an
// answer or a problem, in order. The whole is refused when its form or its
// snapshot is wrong.
func batch(r *http.Request) reply {
	text, problem := read(r)
	if problem != nil {
		return refuse(problem)
	}
	asked, problem := decode(text)
	if problem != nil {
		return refuse(problem)
	}
	out := reply{typed: typeAnswer, status: http.StatusOK, body: []byte(`{"data":[`)}
	if asked.Snapshot != nil {
		out.asOf = asked.Snapshot.AsOf
	}
	for i, one := range asked.Questions {
		if i > 0 {
			out.body = append(out.body, ',')
		}
		out.body = append(out.body, asked.answer(one)...)
	}
	out.body = append(out.body, "]}"...)
	return out
}

func (b batchBody) answer(one query.Request) []byte {
	for name, values := range one.Params {
		if problem := check(name, values); problem != nil {
			return problem.JSON()
		}
	}
	if b.Snapshot != nil {
		b.Snapshot.Lend(&one)
	}
	body, _ := one.Ask()
	return body
}

// read takes the body, unless it is too large or says that it is something
// else: then it is left unread.
func read(r *http.Request) ([]byte, *query.Problem) {
	given := r.Header.Get("Content-Type")
	if media, _, err := mime.ParseMediaType(given); err != nil || media != "application/json" {
		return nil, query.NotJSON(given)
	}
	if r.ContentLength > MaxBody {
		return nil, query.BodyTooLarge(MaxBody)
	}
	if r.Body == nil {
		return nil, query.BadRequest("the body is missing")
	}
	text, err := io.ReadAll(io.LimitReader(r.Body, MaxBody+1))
	if err != nil {
		return nil, query.BadRequest("the body breaks off")
	}
	if len(text) > MaxBody {
		return nil, query.BodyTooLarge(MaxBody)
	}
	return text, nil
}

func (b *batchBody) read(r *plainjson.Reader) {
	r.Object(func(name string) {
		switch {
		case name == "questions":
			b.Questions = []query.Request{}
			r.Array(func() {
				var one query.Request
				one.Read(r)
				b.Questions = append(b.Questions, one)
			})
		case name != "snapshot":
			r.Fail(r.Offset(), "questions or snapshot, and no "+strconv.Quote(name)+",")
		case !r.Null():
			own := query.ReadOwn(r)
			b.Snapshot = &own
		}
	})
}

// decode reads a batch, in the one form that the contract names.
func decode(text []byte) (b batchBody, problem *query.Problem) {
	if !utf8.Valid(text) {
		return b, query.BadRequest("the body is not UTF-8")
	}
	r := plainjson.Read(string(text))
	b.read(r)
	err := r.End()
	switch {
	case err != nil:
		return b, query.WrongJSON(err)
	case b.Questions == nil:
		return b, query.BadRequest("questions is missing")
	case len(b.Questions) > maxBatch:
		return b, query.BadRequest("more than 100 questions")
	case b.Snapshot != nil:
		return b, b.Snapshot.Check()
	}
	return b, nil
}
