// What an element is asked: its attributes, as the engine and the site read them.

/** The request that the engine's card answers; see card.Question. */
export function request(ask, table) {
  const { platform, feature, version, minimum, segment, snapshot, lang, view } = ask
  return { platform, feature, version, minimum, segment, snapshot, lang, rows: view === 'full', ...own(table) }
}

// A distribution of one's own as the engine reads it: see query.Impact. What is
// no table becomes rows that the engine refuses with a reason.
function own(table) {
  if (!table) return {}
  const rows = Array.isArray(table.shares) ? table.shares : Object.entries(table.shares ?? {})
  return {
    shares: rows.map(row => Array.isArray(row) ? row.join(' ') : String(row)).join('\n') || 'empty',
    as_of: String(table.asOf ?? ''), name: String(table.name ?? ''),
  }
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
