package table

func (h *htmlReader) startCell(t tag) {
	h.endCell()
	table := h.table()
	if table == nil { // a clipboard may hold rows without their table
		h.startTable()
		table = h.table()
	}
	table.reach()
	table.inCell = true
	table.column, table.rows = t.spans()
}

// reach puts the cells that earlier rows reach down to the present place.
func (t *openTable) reach() {
	for len(t.cells) < len(t.below) && t.below[len(t.cells)].rows > 0 {
		t.below[len(t.cells)].rows--
		t.cells = append(t.cells, t.below[len(t.cells)].text)
	}
}

func (h *htmlReader) endCell() {
	t := h.table()
	if t == nil || !t.inCell {
		return
	}
	t.inCell = false
	text := cutText(t.cell.take())
	for range t.column {
		if len(t.cells) >= maxCells {
			return
		}
		if t.rows > 1 {
			for len(t.below) <= len(t.cells) {
				t.below = append(t.below, carried{})
			}
			t.below[len(t.cells)] = carried{text, t.rows - 1}
		}
		t.cells = append(t.cells, text)
	}
}

func (h *htmlReader) endRow() {
	h.endCell()
	t := h.table()
	if t == nil || len(t.cells) == 0 {
		return
	}
	t.reach()
	it := item{line: h.line}
	switch text, one := alone(t.cells); {
	case text == "":
	case one && kindOf(text) != glued:
		it.text = text
		h.items = append(h.items, it)
	default:
		it.spread = true
		it.cells = append(h.shelf.room(len(t.cells)), t.cells...)
		h.items = append(h.items, it)
	}
	t.cells = t.cells[:0]
	h.line++
}

// alone is the one text of a row: of one cell, or of one that spans all.
func alone(cells []string) (text string, one bool) {
	one = true
	for _, c := range cells {
		if c == "" {
			continue
		}
		one = one && (text == "" || c == text)
		text = c
	}
	return text, one
}
