// What is compared takes turns.

/**
 * Calls measure(contender) once for each contender in each round, after a first
 * time that does not count. Returns a Map of contender to results by round.
 */
export async function rounds(contenders, count, measure) {
  const results = new Map(contenders.map(contender => [contender, []]))
  for (const contender of contenders) await measure(contender, 'warm')
  for (let round = 0; round < count; round++) {
    for (const contender of turned(contenders, round)) results.get(contender).push(await measure(contender))
  }
  return results
}

// Each round begins with another contender, every other one runs backwards.
function turned(list, round) {
  const start = round % list.length
  const out = [...list.slice(start), ...list.slice(0, start)]
  return round % 2 ? out.reverse() : out
}

/** The value below which a share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const at = (sorted.length - 1) * share
  return (sorted[Math.floor(at)] + sorted[Math.ceil(at)]) / 2
}

export const median = numbers => quantile(numbers, 0.5)

/** How many times the other's figure a figure is, round by round. */
export const ratio = (mine, others) => median(mine.map((figure, round) => figure / others[round])).toFixed(2)

export const ms = number => `${number < 100 ? number.toFixed(1) : Math.round(number)} ms`
export const kb = bytes => `${(bytes / 1000).toFixed(1)} KB`
export const whole = number => Math.round(number).toLocaleString('en')
