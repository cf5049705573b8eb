package table

const (
	quietBytes = 1 << 20 // less than this is done before anybody asks
	stepBytes  = 1 << 18
)

// meter turns the two passes over an input, its shape and its tables, into one
// count of bytes.
type meter struct {
	progress   Progress
	total, due int
}

func newMeter(progress Progress, total int) *meter {
	if total < quietBytes {
		progress = nil
	}
	return &meter{progress: progress, total: total, due: stepBytes}
}

// shaped says how many bytes the first pass has taken apart.
func (m *meter) shaped(done int) { m.at(done / 2) }

// read says which part of what the first pass found was read.
func (m *meter) read(done, of int) {
	if of > 0 {
		m.at(m.total/2 + int(int64(m.total)*int64(done)/int64(of)/2))
	}
}

func (m *meter) at(done int) {
	if m.progress == nil || done < m.due {
		return
	}
	m.progress(done, m.total)
	m.due = done + stepBytes
}
