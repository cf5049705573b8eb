// What people typed or pasted outlives the engine and, in its tab, the page: a
// browser may take a page away that rests in the background, and an engine that
// ended takes the view with it. The address holds most of a question; what is too
// long for it, and what is no question, is only in the fields.

const key = 'minicompat.typed'

/** What stands in the fields under an element, by their names. */
export function typed(app) {
  const values = {}
  for (const field of app.querySelectorAll('input[name], textarea[name], select[name]')) {
    if (field.type !== 'radio') values[field.name] = field.value
  }
  return values
}

/** Keeps that for as long as the tab lives, whenever the page may be taken away. */
export function keepTyped(app) {
  const keep = () => {
    const values = typed(app)
    if (Object.keys(values).length === 0) return // the view is not there, but what was kept before is
    try {
      sessionStorage.setItem(key, JSON.stringify({ address: location.search, values }))
    } catch { forget() } // too long, or forbidden; an older text would be wrong
  }
  addEventListener('pagehide', keep)
  document.addEventListener('freeze', keep)
  document.addEventListener('visibilitychange', () => { if (document.hidden) keep() })
}

function forget() {
  try { sessionStorage.removeItem(key) } catch { /* then there is nothing either */ }
}

/** What was kept of this very address, where the page comes back: {} for a new visit. */
export function keptTyped() {
  const [{ type } = {}] = performance.getEntriesByType('navigation')
  if (type === 'navigate' && !document.wasDiscarded) return {}
  try {
    const { address, values } = JSON.parse(sessionStorage.getItem(key))
    return address === location.search ? values : {}
  } catch { return {} }
}

/** Where the caret is under an element: null, or what putBack takes. */
export function caret(app) {
  const field = document.activeElement
  if (!field?.name || !app.contains(field)) return null
  return { name: field.name, start: field.selectionStart ?? null, end: field.selectionEnd }
}

/**
 * Puts back what the view itself does not keep, the panel in which tables are
 * brought, and the caret: who types meanwhile must not lose a letter.
 */
export function putBack(app, values, place) {
  for (const field of app.querySelectorAll('[data-read] [name]')) {
    const value = values[field.name]
    if (!value || field.value === value) continue
    field.value = value
    field.dispatchEvent(new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }))
  }
  const field = place && [...app.querySelectorAll('[name]')].find(one => one.name === place.name && one.type !== 'radio')
  field?.focus({ preventScroll: true })
  if (field && place.start !== null) field.setSelectionRange(place.start, place.end)
}
