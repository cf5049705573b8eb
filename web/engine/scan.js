// Reads pasted or dropped tables, in a worker that starts when the first one is
// to be read.
//
//   import { available, readTable, stopReading } from './engine/scan.js'
//   const answer = await readTable({ text, html, name }, (done, total) => …)
//
// answer is what package table documents: { form, tables, refused }, in codes.
// The callback gets bytes while a long input is read. A promise is rejected with
// a ReadError whose code says why:
//
//   stopped      by stopReading, which ends the worker; the next table starts one
//   no_scanner   the page is one file, which has no worker beside it
//   unreachable  the worker or its scanner could not be had
//   crashed      the scanner ended; the next table gets a new one
import name from 'minicompat:scanner-file'
import { scriptAddress } from '../trusted.js'

/** Whether tables can be read here. */
export const available = name !== null && typeof Worker === 'function'

export class ReadError extends Error {
  constructor(code, text) {
    super(text)
    this.name = 'ReadError'
    this.code = code
  }
}

let worker = null
let last = 0
const waiting = new Map() // id: { resolve, reject, progress, message }

/** Reads what was pasted; of text, html and name some may be missing. */
export function readTable({ text = '', html = '', name: file = '' } = {}, progress) {
  return new Promise((resolve, reject) => {
    if (!available) return reject(new ReadError('no_scanner', 'tables are not read in this page'))
    const id = ++last
    waiting.set(id, { resolve, reject, progress, message: { id, text, html, name: file } })
    send(id)
  })
}

/** Gives up everything that is being read. */
export function stopReading() {
  if (waiting.size > 0) stop('stopped', 'given up')
}

function send(id) {
  try {
    worker ??= open()
    worker.postMessage(waiting.get(id).message)
  } catch (reason) {
    stop('unreachable', String(reason?.message ?? reason))
  }
}

function open() {
  const opened = new Worker(scriptAddress(name), { type: 'module' })
  opened.addEventListener('message', ({ data }) => { if (opened === worker) take(data) })
  // Without a message the script itself did not arrive.
  opened.addEventListener('error', event => {
    event.preventDefault()
    if (opened === worker) stop(event.message ? 'crashed' : 'unreachable', event.message || 'the worker could not be loaded')
  })
  return opened
}

function take({ id, answer, failed, code, done, total }) {
  const one = waiting.get(id)
  if (!one) return
  if (failed !== undefined) return stop(code, failed)
  if (answer === undefined) {
    try { one.progress?.(done, total) } catch (error) { reportError(error) }
    return
  }
  waiting.delete(id)
  const read = JSON.parse(answer)
  if (read.problem) one.reject(new ReadError('crashed', read.problem))
  else one.resolve(read)
}

// Ends the worker; all that wait for it fail.
function stop(code, text) {
  worker?.terminate()
  worker = null
  const given = [...waiting.values()]
  waiting.clear()
  for (const { reject } of given) reject(new ReadError(code, text))
}
