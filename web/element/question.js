// What an element is asked: its attributes, as the engine and the site read them.

/** The request that the engine's card answers; see card.Question. */
export function request(ask, own) {
  const { platform, feature, version, minimum, segment, snapshot, lang, view } = ask
  return { platform, feature, version, minimum, segment, snapshot, lang, rows: view === 'full', own }
}

/**
 * A distribution of one's own as the engine reads it: see card.Own. It never
 * throws: what has not the form becomes a fault, which the engine words.
 */
export function own(table) {
  if (!table) return null
  if (typeof table === 'string') return { file: table }
  try { return parameters(table) } catch { return { fault: 'form' } }
}

// A group of users under its name, and under that of the parameter.
const groups = { shares: 'shares', ios: 'shares_ios', android: 'shares_android' }
const texts = { platform: 'platform', line: 'line', asOf: 'as_of', name: 'name' }

function parameters(table) {
  const known = new Set([groups, texts].flatMap(names => Object.entries(names).flat()))
  const wrong = Object.keys(table).find(name => /^(all$|shares|ios|android)/i.test(name) && !known.has(name))
  if (wrong) return { fault: 'name', given: wrong }
  const out = {}
  for (const [name, parameter] of Object.entries(texts)) out[parameter] = String(table[name] ?? table[parameter] ?? '')
  for (const [name, parameter] of Object.entries(groups)) {
    const given = table[name] ?? table[parameter]
    if (given === undefined || given === null) continue
    out[parameter] = rows(given)
    if (!out[parameter].trim()) return { fault: 'rows', given: name }
  }
  return Object.values(groups).some(parameter => parameter in out) ? out : { fault: 'form' }
}

// Rows as the engine takes them: "3.8.0 52.31", one a line.
function rows(given) {
  if (typeof given === 'string') return given
  const list = given[Symbol.iterator] ? [...given] : Object.entries(given)
  return list.map(row => Array.isArray(row) ? row.join(' ') : String(row)).join('\n')
}

/** Today in the reader's time zone, YYYY-MM-DD. */
export function today() {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(n => String(n).padStart(2, '0')).join('-')
}

/** The question as the query of the site's address. */
export function address({ platform, feature, version, minimum, segment, snapshot, lang }) {
  const all = { platform, version: version || minimum, feature, segment, snapshot, lang }
  return '?' + new URLSearchParams(Object.entries(all).filter(([, value]) => value))
}
