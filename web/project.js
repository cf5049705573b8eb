// What is chosen or dropped in the panel "Scan a project" goes to the scanner;
// what that says goes to the panel, as an event. The panel gets a result without
// its uses, and asks for those of one feature when a reader wants them.
import { ReadError, available, readProject, stopProject, usesOf, writeReport } from './engine/scan.js'
import { download } from './download.js'
import { TooMany, fromDrop, fromInput } from './gather.js'
import { keepReader } from './offline.js'

const pauseMS = 100 // between reports of how many files are found

/** What the page can do: see options of package view. */
export const abilities = () => ({
  noScanner: !available,
  // Phones have no picker for folders, though some say they do.
  noFolders: !('webkitdirectory' in document.createElement('input')) ||
    matchMedia('(pointer: coarse)').matches && !matchMedia('(any-pointer: fine)').matches,
})

/** Listens for projects under an element, which holds the panel while it is open. */
export function listenForProjects(app) {
  app.addEventListener('change', ({ target }) => { if (isSource(target)) take(target) })
  // A large folder takes the browser a while to list. Who opens another panel
  // meanwhile takes the input out of the page, and its event no longer gets here.
  app.addEventListener('click', ({ target }) => { if (isSource(target)) target.onchange = () => target.isConnected || take(target) })
  // Files may be dropped anywhere while the panel is open: it shows where they go.
  for (const type of ['dragenter', 'dragover', 'dragleave', 'drop']) document.addEventListener(type, event => drag(event, app))
}

const isSource = element => element.type === 'file' && element.closest('[data-project]') !== null

function take(input) {
  if (input.files.length === 0) return
  const { files } = input
  begin(() => fromInput(files)).finally(() => { input.value = '' })
}

function drag(event, app) {
  if (!app.querySelector('[data-project]') || !event.dataTransfer?.types.includes('Files')) return
  const leaves = event.type === 'drop' || event.type === 'dragleave' && event.relatedTarget === null
  app.classList.toggle('is-dragging', !leaves)
  if (event.type === 'dragleave') return
  event.preventDefault()
  if (event.type === 'dragover') event.dataTransfer.dropEffect = 'copy'
  if (event.type === 'drop') begin((found, still) => fromDrop(event.dataTransfer, found, still))
}

let turn = 0 // the scan that is under way; a later one replaces it
let kept = null // the project that was scanned last, to be scanned again
let shown = null // what was found in it, with what is told beside it

/** Tells a panel that was made anew what the one before it showed. */
export async function retellProject() {
  const mine = turn
  if (shown) await show(...shown, () => mine === turn)
}

async function begin(gather) {
  const mine = ++turn
  shown = null
  stopProject()
  let last = 0
  const found = files => {
    if (performance.now() - last < pauseMS || mine !== turn) return
    last = performance.now()
    tell({ state: 'listing', files })
  }
  tell({ state: 'listing', files: 0 })
  try {
    const project = await gather(found, () => mine === turn)
    if (mine !== turn) return
    kept = project
    await scan(project, '')
  } catch (reason) {
    if (mine === turn) tell({ state: 'failed', reason: reason instanceof TooMany ? 'too_many' : String(reason?.code ?? 'unreadable') })
  }
}

async function scan({ name, zip, files = [], folders = {} }, platform) {
  const mine = ++turn
  shown = null
  if (!zip && files.length === 0) return tell({ state: 'failed', reason: 'empty' })
  const reading = progress => { if (mine === turn) tell({ state: 'reading', name, progress }) }
  reading({ files: 0, of: files.length, bytes: 0, total: 0, uses: 0 })
  try {
    const result = await readProject(zip ?? files, { platform }, reading)
    keepReader()
    if (mine !== turn) return
    shown = [result, { name, folders, chosen: platform }]
    await show(...shown, () => mine === turn)
  } catch (reason) {
    if (mine === turn) tell({ state: 'failed', reason: reason instanceof ReadError ? reason.code : 'crashed' })
  }
}

const atOnce = 200 // features that the view is told between two frames

// Tells a result in parts that do not hold the page up. What forces the minimum
// keeps its places.
async function show({ features, ...result }, about, still) {
  const forcing = new Set(result.needs.flatMap(need => need.forced_by))
  const { problems, unread } = result
  tell({
    state: 'found', ...about, result: { ...result, problems: problems.slice(0, mostListed), unread: unread.slice(0, mostListed) },
    lists: { problems: problems.length, unread: unread.length, features: features.length },
  })
  for (let at = 0; at < features.length; at += atOnce) {
    await new Promise(resolve => setTimeout(resolve))
    if (!still()) return
    tell({ state: 'features', features: features.slice(at, at + atOnce).map(({ uses, ...one }) => forcing.has(one.path) ? { ...one, uses } : one) })
  }
  tell({ state: 'done' })
}

const mostListed = 100 // of problems and unread files; a report has all

/** Does what the panel asks: { do, … }. */
export function project({ do: what, ...asked }) {
  if (what === 'stop') stop()
  else if (what === 'again' && kept) scan(kept, asked.platform)
  else if (what === 'uses') more(asked)
  else if (what === 'report') report(asked)
}

function stop() {
  turn++
  shown = null
  stopProject()
  tell({ state: 'stopped' })
}

async function more({ path, offset, limit }) {
  try {
    tell({ state: 'uses', path, offset, ...await usesOf(path, offset, limit) })
  } catch {
    tell({ state: 'uses', path, offset, lost: true })
  }
}

async function report({ format, name, params, minimum, language }) {
  try {
    const body = await writeReport(format, { params: JSON.parse(params), minimum, language })
    await download({ name, type: types[format], body })
    tell({ state: 'reported', format })
  } catch {
    tell({ state: 'reported', format, lost: true })
  }
}

const types = { json: 'application/json', csv: 'text/csv;charset=utf-8', sarif: 'application/sarif+json', markdown: 'text/markdown;charset=utf-8' }

// Tells the panel something; where another one is open, the parts around it
// pass it on.
function tell(message) {
  document.querySelector('[data-scan]')?.dispatchEvent(new CustomEvent('minicompat-told', { detail: JSON.stringify(message), bubbles: true }))
}
