package query

import (
	"minicompat/internal/dataset"
	"minicompat/internal/version"
)

// Client answers, with minimum, which clients reach a base library and, with
// client, which base libraries a client reaches, for each operating system or
// for one (os). Every pair has its day: the relation is neither constant nor
// monotone. What lies between two known clients gets the range.
func Client(p Params) (ClientAnswer, *Problem) {
	platform, problem := p.platform()
	if problem != nil {
		return ClientAnswer{}, problem
	}
	os, problem := p.oneOf("os", "", "all", "android", "ios")
	if problem != nil {
		return ClientAnswer{}, problem
	}
	ask, problem := p.clientQuestion()
	if problem != nil {
		return ClientAnswer{}, problem
	}
	answer := ClientAnswer{
		Platform: string(platform), Minimum: p.get("minimum"), Client: p.get("client"),
		Systems: []ClientSystem{}, Rollout: rollout(platform),
	}
	for _, group := range clientGroups(platform, os) {
		if ask.baseLibrary.IsZero() {
			answer.Systems = append(answer.Systems, group.reachedBy(ask.client))
		} else if group.line == platform.LineOf(ask.baseLibrary.Component(0)) {
			answer.Systems = append(answer.Systems, group.reaching(ask.baseLibrary))
		}
	}
	return answer, nil
}

type clientQuestion struct{ baseLibrary, client version.Version }

func (p Params) clientQuestion() (ask clientQuestion, problem *Problem) {
	if p.get("minimum") != "" && p.get("client") != "" {
		return ask, newProblem(CodeInvalidParameter, "client", "give either minimum or client, not both")
	}
	if p.get("client") != "" {
		ask.client, problem = p.version("client")
		return ask, problem
	}
	ask.baseLibrary, problem = p.version("minimum")
	return ask, problem
}

// rollout says in codes how a release reaches clients.
//
//   - WeChat: a client ships with the last stable library; the next one follows
//     by a grey release (12 hours as published in 2017; half a day to a day, and
//     sometimes several days, later).
//     https://developers.weixin.qq.com/miniprogram/dev/framework/client-lib/
//   - Alipay: gradually until complete; clients that are too old stay on an old
//     library for good. https://opendocs.alipay.com/mini/framework/lib
//   - Xiaohongshu: a client a week; small changes come with it, large ones by
//     grey release.
func rollout(p dataset.Platform) []string {
	switch p {
	case dataset.WeChat:
		return []string{"wechat_ships_last_stable", "wechat_grey_release"}
	case dataset.Alipay:
		return []string{"alipay_gradual", "alipay_old_clients_stay"}
	}
	return []string{"xiaohongshu_weekly_client", "xiaohongshu_grey_release"}
}

// clientGroup holds the pairs of one system and line, by client.
type clientGroup struct {
	os, line string
	required bool // pairs say what a library needs, not what a client had reached
	pairs    []clientPair
}

type clientPair struct {
	client, baseLibrary version.Version
	pair                ClientPair
}

// clientGroups collects the newest pair of every client.
func clientGroups(p dataset.Platform, os string) []*clientGroup {
	var groups []*clientGroup
	for c := range dataset.Clients(p) {
		client, clientErr := version.Parse(c.Client)
		baseLibrary, libraryErr := version.Parse(c.BaseLibrary)
		if clientErr != nil || libraryErr != nil || os != "" && c.OS != os {
			continue
		}
		if n := len(groups); n == 0 || groups[n-1].os != c.OS || groups[n-1].line != c.Line {
			groups = append(groups, &clientGroup{os: c.OS, line: c.Line, required: c.OS == "all"})
		}
		group := groups[len(groups)-1]
		found := clientPair{client, baseLibrary, ClientPair{c.Client, c.BaseLibrary, c.AsOf, c.Line}}
		if n := len(group.pairs); n > 0 && version.Compare(group.pairs[n-1].client, client) == 0 {
			group.pairs[n-1] = found // rows of one client are in order of day
			continue
		}
		group.pairs = append(group.pairs, found)
	}
	return groups
}

func (g *clientGroup) system() ClientSystem {
	relation := "reached"
	if g.required {
		relation = "required"
	}
	return ClientSystem{OS: g.os, Relation: relation, Line: g.line, Known: "none"}
}

// reaching says which clients reach a library.
func (g *clientGroup) reaching(baseLibrary version.Version) ClientSystem {
	system := g.system()
	for i := range g.pairs {
		pair := &g.pairs[i]
		reaches := !pair.baseLibrary.Less(baseLibrary)
		if g.required { // the highest library that is not above needs this client
			reaches = !baseLibrary.Less(pair.baseLibrary)
		}
		switch {
		case g.required && reaches:
			system.Reaches = &pair.pair
		case g.required:
		case reaches && system.Reaches == nil:
			system.Reaches = &pair.pair
		case !reaches:
			system.NotReaches = &pair.pair
		}
	}
	system.Known = known(system.Reaches, system.NotReaches, g.required)
	return system
}

// reachedBy says which libraries a client reaches.
func (g *clientGroup) reachedBy(client version.Version) ClientSystem {
	system := g.system()
	for i := range g.pairs {
		pair := &g.pairs[i]
		if order := version.Compare(pair.client, client); order <= 0 {
			system.Lowest = &pair.pair
			if order == 0 && !g.required {
				system.Highest, system.Known = &pair.pair, "exact"
				return system
			}
			continue
		}
		if g.required {
			system.NotReaches = &pair.pair
		} else {
			system.Highest = &pair.pair
		}
		break
	}
	system.Known = known(system.Lowest, system.Highest, false)
	return system
}

// known is exact where one pair says all, range where the truth lies between
// two or on one side of one, none where there is no pair.
func known(a, b *ClientPair, exact bool) string {
	switch {
	case a == nil && b == nil:
		return "none"
	case exact:
		return "exact"
	}
	return "range"
}
