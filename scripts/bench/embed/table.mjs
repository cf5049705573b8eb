// Medians, ratios and counts of the visits, as one Markdown table.

/** One row a goal: visits are those of one contender, peer those of baseline-status. */
export function rows(place, { name, goals }, visits, peer) {
  return goals.map(([goal]) => {
    const times = visits.map(v => v.marks[goal])
    const ratio = median(times.map((time, round) => time / peer[round].marks.answer)) // load comes and goes: within a round it is alike
    const fetched = visits.map(v => v.requests.filter(r => r.ended <= v.marks[goal]))
    return [place, `${name}, ${goal}`, ms(median(times)), `${ms(Math.min(...times))} to ${ms(Math.max(...times))}`, ratio.toFixed(2),
      median(fetched.map(list => list.length)), kb(median(fetched.map(list => list.reduce((sum, r) => sum + r.bytes, 0))))]
  })
}

export const heads = ['page', 'painted', 'median', 'range', 'to baseline-status', 'requests by then', 'transferred by then']

export const markdown = lines => [heads, heads.map(() => '---'), ...lines].map(cells => `| ${cells.join(' | ')} |`).join('\n')

/** What each visit fetched, as a waterfall in text. */
export function waterfall({ marks, requests }) {
  const lines = requests.map(r => `  ${ms(r.began).padStart(9)} to ${ms(r.ended).padStart(9)} ${kb(r.bytes ?? 0).padStart(10)}  ${r.path}`)
  return [...lines, ...Object.entries(marks).map(([goal, at]) => `  ${ms(at).padStart(9)} painted: ${goal}`)].join('\n')
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

const ms = number => `${Math.round(number)} ms`
const kb = bytes => `${(bytes / 1000).toFixed(1)} KB`
