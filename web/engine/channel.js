// A worker that runs scanner.js, started when it is first asked something, and
// what waits for its answers. A promise is rejected with a ReadError whose code
// says why:
//
//   stopped      by stop, which ends the worker; the next question starts one
//   no_scanner   the page is one file, which has no worker beside it
//   unreachable  the worker or its scanner could not be had
//   crashed      the scanner ended; the next question gets a new one
//   …            what the scanner itself says of a question
import name from 'minicompat:scanner-file'
import { scriptAddress } from '../trusted.js'

/** Whether there is a scanner here. */
export const available = name !== null && typeof Worker === 'function'

export class ReadError extends Error {
  constructor(code, text) {
    super(text)
    this.name = 'ReadError'
    this.code = code
  }
}

/** Makes one; channels share nothing. */
export function channel() {
  let worker = null
  let last = 0
  const waiting = new Map() // id: { resolve, reject, progress }

  function open() {
    const opened = new Worker(scriptAddress(name), { type: 'module' })
    opened.addEventListener('message', ({ data }) => { if (opened === worker) take(data) })
    // Without a message the script itself did not arrive.
    opened.addEventListener('error', event => {
      event.preventDefault()
      if (opened === worker) end(event.message ? 'crashed' : 'unreachable', event.message || 'the worker could not be loaded')
    })
    return opened
  }

  function take({ id, answer, failed, code, ...told }) {
    const one = waiting.get(id)
    if (!one) return
    if (failed !== undefined) return end(code, failed)
    if (answer === undefined) {
      try { one.progress?.(told) } catch (error) { reportError(error) }
      return
    }
    waiting.delete(id)
    const read = typeof answer === 'string' ? JSON.parse(answer) : answer
    if (read.problem) one.reject(new ReadError(codes.get(read.problem) ?? read.problem, read.problem))
    else one.resolve(read)
  }

  // Ends the worker; all that wait for it fail.
  function end(code, text) {
    worker?.terminate()
    worker = null
    const given = [...waiting.values()]
    waiting.clear()
    for (const { reject } of given) reject(new ReadError(code, text))
  }

  return {
    /**
     * Posts messages, of which the last is answered; a generator of them may
     * take its time. progress gets what the worker says meanwhile.
     */
    async ask(messages, progress) {
      if (!available) throw new ReadError('no_scanner', 'nothing is scanned in this page')
      const id = ++last
      const answer = new Promise((resolve, reject) => waiting.set(id, { resolve, reject, progress }))
      answer.catch(() => {}) // it may fail before it is awaited
      try {
        for await (const message of messages) {
          if (!waiting.has(id)) break
          worker ??= open()
          worker.postMessage({ id, ...message })
        }
      } catch (reason) {
        end('unreachable', String(reason?.message ?? reason))
      }
      return answer
    },
    /** Gives up all that waits. */
    stop() { if (waiting.size > 0) end('stopped', 'given up') },
  }
}

const codes = new Map([['internal', 'crashed'], ['bad_request', 'crashed']])
