// The page: starts the engine, mounts the view, and shows the state of both on
// the root element (data-state), from which the style sheet picks what to show.
import { crashed, retry, start, watch } from './loader.js'

const root = document.documentElement
const app = document.getElementById('app')
let unmount = null

watch(state => {
  if (state === 'idle') return
  if (state === 'ready') return // once mounted
  root.dataset.state = state
})

for (const button of document.querySelectorAll('[data-retry]')) {
  button.addEventListener('click', () => show(retry()))
}

// What stands in the fields outlives the engine: it may be too long for the
// address.
function typed() {
  const values = {}
  for (const field of app.querySelectorAll('input[name], textarea[name], select[name]')) values[field.name] = field.value
  return values
}

async function show(starting) {
  try {
    const api = await starting
    const values = typed()
    try { unmount?.() } catch { /* it went with its engine */ }
    app.replaceChildren()
    unmount = api.mount(app, JSON.stringify({ kind: 'page', values }))
    root.dataset.state = 'ready'
  } catch (reason) {
    document.getElementById('failure').textContent = String(reason?.message ?? reason)
  }
}

// An error that escapes the engine while it handles an event is a trap or an
// exit: the loader starts it again, and the page mounts it anew.
addEventListener('error', event => {
  if (event.error instanceof WebAssembly.RuntimeError || /Go program has already exited/.test(event.message)) crashed(event.error)
})
watch(state => {
  if (state === 'restarting') show(start())
})

if (typeof WebAssembly === 'object') show(start())
else root.dataset.state = 'unsupported'
