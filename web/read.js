// What is pasted, dropped or chosen in the panel of one's own users goes to the
// reader of tables; what that says goes to the panel, as an event.
import { readTable, stopReading } from './engine/scan.js'
import { keepReader } from './offline.js'

const largest = 32 << 20 // bytes
const pauseMS = 100 // between reports of progress
const ours = /^\uFEFF?# platform:/ // a file that was exported here

/** Listens for tables under an element, which holds the panel while it is open. */
export function listenForTables(app) {
  app.addEventListener('paste', event => {
    if (!zone(event)) return
    const [text, html] = ['text/plain', 'text/html'].map(type => event.clipboardData?.getData(type) ?? '')
    if (text || html) read({ text, html, name: '' }) // the text also lands in its field: nothing is lost
  })
  app.addEventListener('click', event => {
    if (event.target.closest?.('[data-read-now]')) read({ text: zone(event).querySelector('textarea').value, html: '', name: '' })
  })
  app.addEventListener('change', event => {
    const [file] = event.target.type === 'file' && zone(event) ? event.target.files : []
    if (file) readFile(file).then(() => { event.target.value = '' })
  })
  for (const type of ['dragover', 'dragleave', 'drop']) app.addEventListener(type, event => drag(event, type))
}

const zone = event => event.target.closest?.('[data-read]')

function drag(event, type) {
  const panel = zone(event)
  if (!panel) return
  panel.classList.toggle('is-over', type === 'dragover')
  if (type === 'dragleave') return
  event.preventDefault()
  if (type !== 'drop') return
  const [file] = event.dataTransfer.files
  const [text, html] = ['text/plain', 'text/html'].map(kind => event.dataTransfer.getData(kind))
  if (file) readFile(file)
  else if (text || html) read({ text, html, name: '' })
}

async function readFile(file) {
  if (file.size > largest) return tell({ state: 'failed', reason: 'too_large' })
  let text
  try { text = await file.text() } catch { return tell({ state: 'failed', reason: 'unreadable' }) }
  if (ours.test(text)) return tell({ state: 'file', text })
  return read({ text, html: '', name: file.name })
}

let turn = 0 // the reading that is under way; a later one replaces it
let last = null // what was told of it at its end

/** Tells a panel that was made anew what the one before it knew. */
export function retellTable() { if (last) tell(last) }

async function read(source) {
  const mine = ++turn
  const still = () => mine === turn
  let lately = 0
  const progress = (done, total) => {
    const now = performance.now()
    if (!still() || now - lately < pauseMS) return
    lately = now
    tell({ state: 'reading', Done: done, Total: total })
  }
  tell({ state: 'reading', Done: 0, Total: 1 })
  last = null
  try {
    const answer = await readTable(source, progress)
    keepReader()
    if (still()) tell(last = { ...answer, state: 'read' })
  } catch (reason) {
    if (still()) tell(last = { state: 'failed', reason: String(reason?.code ?? 'crashed') })
  }
}

/** Gives up what is being read. */
export function stop() {
  turn++
  forgetTable()
  stopReading()
}

/** Forgets what was read: it was kept, or is not wanted. */
export function forgetTable() { last = null }

/** Tells the panel something; it may not be open any more. */
export function tell(message) {
  document.querySelector('[data-read]')?.dispatchEvent(new CustomEvent('minicompat-told', { detail: JSON.stringify(message), bubbles: true }))
}
