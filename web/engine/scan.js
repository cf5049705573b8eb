// Reads pasted or dropped tables, in a worker that starts when the first one is
// to be read.
//
//   import { available, readTable } from './engine/scan.js'
//   const answer = await readTable({ text, html, name }, { progress, signal })
//
// answer is what package table documents: { form, tables, refused }, in codes.
// progress(done, total) is called with bytes while a long input is read; signal
// cancels. A promise is rejected with an Error whose name says why:
//
//   AbortError        cancelled; the worker is stopped and starts again when needed
//   NotSupportedError the page is one file, which has no worker beside it
//   NetworkError      the worker could not be had
//   OperationError    the scanner ended; the next table gets a new one
import name from 'minicompat:scanner-file'
import { scriptAddress } from '../trusted.js'

/** Whether tables can be read here. */
export const available = name !== null && typeof Worker === 'function'

let worker = null
let last = 0
const waiting = new Map() // id: { resolve, reject, progress }

/** Reads what was pasted, at most one thing of text, html and name missing. */
export function readTable({ text = '', html = '', name = '' } = {}, { progress, signal } = {}) {
  return new Promise((resolve, reject) => {
    if (!available) return reject(failure('NotSupportedError', 'tables are not read in this page'))
    if (signal?.aborted) return reject(failure('AbortError', 'cancelled'))
    const id = ++last
    const cancel = () => { if (waiting.has(id)) stop('AbortError', 'cancelled', id) }
    const done = settle => value => {
      signal?.removeEventListener('abort', cancel)
      settle(value)
    }
    waiting.set(id, { resolve: done(resolve), reject: done(reject), progress, message: { id, table: JSON.stringify({ text, html, name }) } })
    signal?.addEventListener('abort', cancel)
    send(id)
  })
}

function send(id) {
  try {
    worker ??= open()
    worker.postMessage(waiting.get(id).message)
  } catch (reason) {
    stop('NetworkError', String(reason?.message ?? reason))
  }
}

function open() {
  const opened = new Worker(scriptAddress(name), { type: 'module' })
  opened.addEventListener('message', ({ data }) => { if (opened === worker) take(data) })
  // Without a message the script itself did not arrive.
  opened.addEventListener('error', event => {
    event.preventDefault()
    if (opened === worker) stop(event.message ? 'OperationError' : 'NetworkError', event.message || 'the worker could not be loaded')
  })
  return opened
}

function take({ id, answer, failed, done, total }) {
  const one = waiting.get(id)
  if (!one) return
  if (failed !== undefined) return stop('OperationError', failed)
  if (answer === undefined) {
    try { one.progress?.(done, total) } catch (error) { reportError(error) }
    return
  }
  waiting.delete(id)
  const read = JSON.parse(answer)
  if (read.problem) one.reject(failure('OperationError', read.problem))
  else one.resolve(read)
}

// Ends the worker. Of those that wait, all fail; or only the one that was
// cancelled, and the others are asked again.
function stop(reason, text, only) {
  worker?.terminate()
  worker = null
  const ids = [...waiting.keys()]
  for (const id of ids) {
    if (only !== undefined && id !== only) continue
    const one = waiting.get(id)
    waiting.delete(id)
    one.reject(failure(reason, text))
  }
  if (only !== undefined) for (const id of waiting.keys()) send(id)
}

const failure = (reason, text) => new DOMException(text, reason)
