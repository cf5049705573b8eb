// How soon an embedded element answers, with a cold cache: one element at 1.6
// Mbit/s with 150 ms of latency, and twenty elements without throttling. All
// come from one server, over HTTP/1.1, with brotli, and from the page's own
// origin, which spares the peers a connection to another host. A time runs from
// the start of the navigation until the frame is painted in which the last
// element's text is the answer. Ratios are to baseline-status.
import { one, pathOf, twenty } from './contenders.mjs'
import { kb, median, ms, ratio, rounds } from './rounds.mjs'
import { visit } from './visit.mjs'

const places = [
  { place: 'one', contenders: one, title: '1.6 Mbit/s, 150 ms', throttled: true, count: 5, size: { width: 1280, height: 900 } },
  { place: 'twenty', contenders: twenty, title: 'twenty on loopback', throttled: false, count: 9, size: { width: 1280, height: 3000 } },
]

export async function embedding({ browser, origin }) {
  const lines = []
  for (const where of places) {
    const visits = await rounds(where.contenders, where.count, (contender, warm) => visit(browser,
      `${origin}/${pathOf(where.place, contender)}`, { contender, throttled: where.throttled && !warm, size: where.size }))
    const peer = visits.get(where.contenders.find(c => c.name === 'baseline-status'))
    for (const [contender, list] of visits) {
      check(contender, list)
      lines.push(...rows(where.title, { contender, list, peer }))
    }
  }
  return lines
}

function rows(title, { contender, list, peer }) {
  return contender.goals.map(([goal]) => {
    const times = list.map(v => v.marks[goal])
    const fetched = list.map(v => v.requests.filter(r => r.ended <= v.marks[goal]))
    return [`${goal} painted, ${title}`, contender.name, ms(median(times)),
      `${ms(Math.min(...times))} to ${ms(Math.max(...times))}; ${median(fetched.map(r => r.length))} requests, ` +
      kb(median(fetched.map(r => r.reduce((sum, { bytes }) => sum + bytes, 0)))), ratio(times, peer.map(v => v.marks.answer))]
  })
}

// A contender that fails in part must not look fast.
function check({ name }, list) {
  for (const { requests } of list) {
    const failed = requests.find(r => r.status >= 400)
    if (failed) throw new Error(`${name}: ${failed.path} answers ${failed.status}`)
  }
}
