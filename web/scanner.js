// The Web Worker that reads pasted tables and projects: it loads the scanner (Go
// compiled to WebAssembly) as the page loads its engine, and answers one message
// at a time.
//
//   in   { id, table: { text, html, name } }
//        { id, files: [{ name, file }] }, any number of them, then { id, project: { platform } }
//        { id, zip: { platform, file } }
//        { id, uses: json }, { id, report: json }, of the project read last
//   out  { id, done, total } while a long table is read, { id, progress } while a
//        project is, then { id, answer }: json, or a Blob for a report; or
//        { id, failed: text, code } when the scanner cannot be had
//        (unreachable) or ended (crashed)
import { start } from './engine/loader.js'
import { scanFiles, scanZip } from './sources.js'

let current = null // the id of the message that is being read
let files = []

addEventListener('message', async ({ data }) => {
  try {
    if (data.files) return files.push(...data.files)
    const api = await start()
    current = data.id
    const answer = await answerTo(data, api)
    postMessage({ id: data.id, answer })
  } catch (reason) {
    postMessage({ id: data.id, failed: String(reason?.message ?? reason), code: reason?.code ?? 'crashed' })
  }
})

function answerTo({ id, table, project, zip, uses, report }, api) {
  const tell = progress => postMessage({ id, progress })
  if (project) return scanFiles(api, { ...project, files: files.splice(0) }, tell)
  if (zip) return scanZip(api, zip, tell)
  if (uses) return api.uses(uses)
  if (report) return blob(api.report(report))
  api.watch((done, total) => postMessage({ id: current, done, total }))
  return api.table(table.text, table.html, table.name)
}

const blob = answer => typeof answer === 'string' ? answer : new Blob([answer])
