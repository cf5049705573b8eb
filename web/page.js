// The page: starts the engine, mounts the view, and shows the state of both on
// the root element (data-state), from which the style sheet picks what to show.
import options from 'minicompat:options'
import { engine } from './engine/shared.js'
import { listenForLists } from './list.js'
import { workOffline } from './offline.js'
import { download } from './download.js'
import { abilities, listenForProjects, project, retellProject } from './project.js'
import { forgetTable, listenForTables, retellTable, stop, tell } from './read.js'
import { caret, keepTyped, keptTyped, putBack, typed } from './typed.js'

const root = document.documentElement
const app = document.getElementById('app')
let unmount = null

root.dataset.started = '' // boot.js no longer watches
listenForLists(app)

for (const button of document.querySelectorAll('[data-retry]')) {
  button.addEventListener('click', () => show(true))
}

const unkept = new Map() // what the storage did not take: it lasts as long as the page

// What was chosen before; storage may be forbidden.
function kept(name) {
  if (unkept.has(name)) return unkept.get(name)
  try { return localStorage.getItem('minicompat.' + name) ?? '' } catch { return '' }
}

function keep(name, value) {
  unkept.delete(name)
  try {
    if (value) localStorage.setItem('minicompat.' + name, value)
    else localStorage.removeItem('minicompat.' + name)
    return true
  } catch {
    unkept.set(name, value)
    return false
  }
}

// What does not fit the storage is worth a word when it is somebody's data. The
// view is told when it has ended the turn in which it asked.
function remember({ name, value }) {
  if (name === 'own') forgetTable()
  if (!keep(name, value) && name === 'own') setTimeout(() => tell({ state: 'failed', reason: 'storage' }))
}

// The view asks for what may throw, which an engine built by TinyGo would not
// survive: browsers refuse an address that changes too often, or storage.
app.addEventListener('minicompat', ({ detail }) => {
  if (detail.kind === 'remember') return remember(detail)
  if (detail.kind === 'download') return download(detail)
  if (detail.kind === 'stop') return stop()
  if (detail.kind === 'scan') return project(detail)
  if (detail.kind !== 'address') return
  const target = location.pathname + detail.query + location.hash
  try {
    if (detail.push) history.pushState(null, '', target)
    else history.replaceState(null, '', target)
  } catch { /* the page works without */ }
})

listenForTables(app)
listenForProjects(app)
keepTyped(app)

// Shows the state of the engine; it is ready once the view is mounted. The view of
// an engine that ended stays, with what was typed, while another cannot be had.
function follow(state) {
  if (state === 'failed') fail()
  else if (state !== 'idle' && state !== 'ready') root.dataset.state = state
  if (state === 'restarting') show()
}

function fail() { root.dataset.state = app.hasChildNodes() ? 'lost' : 'failed' }

let loader = null

async function load() {
  if (loader) return loader
  loader = await engine()
  loader.watch(follow)
  return loader
}

async function show(again = false) {
  try {
    const { start, retry } = await load()
    const api = await (again ? retry() : start())
    mount(api)
    root.dataset.state = 'ready'
    if (location.hash === '#report') document.querySelector('[data-report]')?.focus() // from an element's link
    workOffline()
  } catch (reason) {
    if (!loader) fail()
    document.getElementById('failure').textContent = String(reason?.message ?? reason)
  }
}

// Mounts the view in place of that of an engine before, with what people did there.
function mount(api) {
  const again = unmount !== null
  const [values, place] = again ? [typed(app), caret(app)] : [keptTyped(), null]
  try { unmount?.() } catch { /* it went with its engine */ }
  app.replaceChildren()
  unmount = api.mount(app, JSON.stringify({ kind: 'page', values, lang: kept('lang'), theme: kept('theme'), own: kept('own'), embed: site(), issues: options.issues, ...abilities() }))
  if (again) retellTable()
  if (again) retellProject()
  putBack(app, values, place)
}

// Where snippets for embedding point; none from the single file, which has no
// address that others could load from.
function site() {
  return options.loader ? { loader: options.loader, integrity: options.integrity, base: new URL('./', location.href).href } : null
}

// An error that escapes the engine while it handles an event is a trap: the
// loader starts it again, and the page mounts it anew. It sees exits itself.
addEventListener('error', event => {
  if (event.error instanceof WebAssembly.RuntimeError) loader?.crashed(event.error)
})

if (typeof WebAssembly === 'object') show()
else root.dataset.state = 'unsupported'
