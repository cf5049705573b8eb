// Package endpoint reads the version distribution that WeChat publishes for
// its developer tools (mp.weixin.qq.com/debug/getpublibpercentage), either as
// the endpoint answers or as the npm package miniprogram-versions archives it.
//
// The answer is a JSON object whose json_data is a text that holds JSON again:
// update_time in seconds, a list of {sdkVer, percentage} for android, iOS and
// total, and since 2021 a relation of clients to base libraries. The archive's
// formatted file is the inner object alone; Parse takes both.
//
// Refused are answers with an error code, without a date, with a segment that
// is missing, empty or sums outside 99.5..100.5, and rows whose version or
// share cannot be read or that occur twice. Nothing is repaired.
package endpoint

import (
	"encoding/json"
	"fmt"
	"time"
)

// Distribution is the table of one day.
type Distribution struct {
	AsOf     string // YYYY-MM-DD in China, whose days the publisher means
	Segments []Segment
	Clients  []Client // empty where the answer has no relation
	// Rounded says that the answer gave more than two decimals.
	Rounded bool
}

// Segment is the part of the users that Name says: all, android or ios.
type Segment struct {
	Name string
	Rows []Row // newest version first
}

// Row is one version and its share in percent, with two decimals.
type Row struct{ Version, Share string }

// Client is a client and the newest base library that it had reached.
type Client struct{ OS, Client, BaseLibrary string }

type outer struct {
	Base *struct {
		ErrCode int `json:"errcode"`
	} `json:"baseresponse"`
	JSONData string `json:"json_data"`
}

type inner struct {
	UpdateTime int64    `json:"update_time"`
	Android    []rawRow `json:"android"`
	IOS        []rawRow `json:"iOS"`
	Total      []rawRow `json:"total"`
	Relation   struct {
		Android []rawRelation `json:"android"`
		IOS     []rawRelation `json:"ios"`
	} `json:"relation"`
}

type rawRow struct {
	Version string      `json:"sdkVer"`
	Share   json.Number `json:"percentage"`
}

type rawRelation struct {
	Client  string `json:"app"`
	Library string `json:"lib"`
}

// Parse reads an answer.
func Parse(data []byte) (Distribution, error) {
	in, err := decode(data)
	if err != nil {
		return Distribution{}, fmt.Errorf("endpoint: %w", err)
	}
	d := Distribution{AsOf: day(in.UpdateTime)}
	if d.AsOf == "" {
		return Distribution{}, fmt.Errorf("endpoint: update_time %d is not a day of this century", in.UpdateTime)
	}
	for _, part := range []struct {
		name string
		rows []rawRow
	}{{"all", in.Total}, {"android", in.Android}, {"ios", in.IOS}} {
		rows, rounded, err := readRows(part.rows)
		if err != nil {
			return Distribution{}, fmt.Errorf("endpoint: %s: segment %s: %w", d.AsOf, part.name, err)
		}
		d.Segments = append(d.Segments, Segment{part.name, rows})
		d.Rounded = d.Rounded || rounded
	}
	if d.Clients, err = readClients(in); err != nil {
		return Distribution{}, fmt.Errorf("endpoint: %s: %w", d.AsOf, err)
	}
	return d, nil
}

func decode(data []byte) (inner, error) {
	var out outer
	if err := json.Unmarshal(data, &out); err != nil {
		return inner{}, err
	}
	if out.Base != nil && out.Base.ErrCode != 0 {
		return inner{}, fmt.Errorf("errcode %d", out.Base.ErrCode)
	}
	if out.JSONData != "" {
		data = []byte(out.JSONData)
	}
	var in inner
	err := json.Unmarshal(data, &in)
	return in, err
}

// day is the date in China at a time in seconds, or "" outside this century.
func day(seconds int64) string {
	t := time.Unix(seconds, 0).In(time.FixedZone("China", 8*60*60))
	if t.Year() < 2000 || t.Year() > 2099 {
		return ""
	}
	return t.Format(time.DateOnly)
}
