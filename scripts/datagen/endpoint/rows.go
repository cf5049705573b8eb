package endpoint

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"minicompat/internal/version"
)

// Sums outside these hundredths of a percent mark a day on which the publisher
// counted badly; 12 of the 1,780 archived days are such.
const lowestSum, highestSum = 9950, 10050

// readRows checks the rows of a segment and puts the newest version first.
func readRows(raw []rawRow) (rows []Row, rounded bool, err error) {
	sum := 0
	for _, r := range raw {
		share, hundredths, err := readShare(r.Share.String())
		if err != nil {
			return nil, false, fmt.Errorf("version %q: %w", version.Excerpt(r.Version), err)
		}
		if _, err := version.Parse(r.Version); err != nil {
			return nil, false, err
		}
		sum += hundredths
		rounded = rounded || finer(r.Share.String())
		rows = append(rows, Row{r.Version, share})
	}
	slices.SortStableFunc(rows, func(a, b Row) int { return -compare(a.Version, b.Version) })
	for i := 1; i < len(rows); i++ {
		if compare(rows[i-1].Version, rows[i].Version) == 0 {
			return nil, false, fmt.Errorf("version %q occurs twice", rows[i].Version)
		}
	}
	if sum < lowestSum || sum > highestSum {
		return nil, false, fmt.Errorf("shares sum to %d.%02d, outside 99.5..100.5", sum/100, sum%100)
	}
	return rows, rounded, nil
}

// readShare rounds a JSON number to two decimals. Early answers give numbers
// such as 1.2345e-05, or more decimals than a float prints.
func readShare(number string) (share string, hundredths int, err error) {
	f, err := strconv.ParseFloat(number, 64)
	if err != nil || f < 0 || f > 100 {
		return "", 0, fmt.Errorf("share %q is not a percentage", version.Excerpt(number))
	}
	share = strconv.FormatFloat(f, 'f', 2, 64)
	hundredths, err = strconv.Atoi(strings.Replace(share, ".", "", 1))
	return share, hundredths, err
}

// finer reports whether a number says more than two decimals show.
func finer(number string) bool {
	f, _ := strconv.ParseFloat(number, 64)
	rounded, _ := strconv.ParseFloat(strconv.FormatFloat(f, 'f', 2, 64), 64)
	return f != rounded
}

// readClients lists the relation by system, oldest client first.
func readClients(in inner) ([]Client, error) {
	var clients []Client
	for _, part := range []struct {
		os   string
		rows []rawRelation
	}{{"android", in.Relation.Android}, {"ios", in.Relation.IOS}} {
		for _, r := range part.rows {
			for _, v := range []string{r.Client, r.Library} {
				if _, err := version.Parse(v); err != nil {
					return nil, fmt.Errorf("relation of %s: %w", part.os, err)
				}
			}
			clients = append(clients, Client{part.os, r.Client, r.Library})
		}
	}
	slices.SortStableFunc(clients, func(a, b Client) int {
		if a.OS != b.OS {
			return strings.Compare(a.OS, b.OS)
		}
		return compare(a.Client, b.Client)
	})
	return clients, nil
}

// compare orders versions that have been parsed before.
func compare(a, b string) int {
	x, _ := version.Parse(a)
	y, _ := version.Parse(b)
	return version.Compare(x, y)
}
