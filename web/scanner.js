// The Web Worker that reads pasted tables: it loads the scanner (Go compiled to
// WebAssembly) as the page loads its engine, and answers one message at a time.
//
//   in   { id, text, html, name }
//   out  { id, done, total } while a long input is read, then { id, answer: json },
//        or { id, failed: text, code } when the scanner cannot be had
//        (unreachable) or ended (crashed)
import { start } from './engine/loader.js'

let current = null // the id of the message that is being read

addEventListener('message', async ({ data }) => {
  try {
    const api = await start()
    current = data.id
    api.watch((done, total) => postMessage({ id: current, done, total }))
    postMessage({ id: data.id, answer: api.table(data.text, data.html, data.name) })
  } catch (reason) {
    postMessage({ id: data.id, failed: String(reason?.message ?? reason), code: reason?.code ?? 'crashed' })
  }
})
