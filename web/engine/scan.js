// Reads pasted or dropped tables, and projects, each in a worker that starts
// when there is something to read.
//
//   import { available, readTable, stopReading } from './engine/scan.js'
//   const answer = await readTable({ text, html, name }, (done, total) => …)
//
// answer is what package table documents: { form, tables, refused }, in codes.
// The callback gets bytes while a long input is read.
//
//   import { readProject, stopProject, usesOf, writeReport } from './engine/scan.js'
//   const brief = await readProject([{ name: 'pages/a.js', file }, …], { platform: '' }, told => …)
//   const brief = await readProject(zip, …)          // a File that is a zip
//   const { uses } = await usesOf('chooseMedia', 5)  // the sixth and what follows
//   const blob = await writeReport('sarif', { params: { platform: ['wechat'] }, minimum: '2.9.0', language: 'en' })
//
// brief is what package scan documents as Result, with few uses of each feature;
// told is { files, of, bytes, total, uses }, at most ten times a second. The whole
// result stays in the worker for usesOf and writeReport until the next project.
//
// Promises are rejected with a ReadError; see channel.js for its codes, to which
// projects add not_a_zip and no_project (asked for what no worker holds).
import { ReadError, available, channel } from './channel.js'

export { ReadError, available }

const tables = channel()

/** Reads what was pasted; of text, html and name some may be missing. */
export function readTable({ text = '', html = '', name: file = '' } = {}, progress) {
  return tables.ask([{ table: { text, html, name: file } }], ({ done, total }) => progress?.(done, total))
}

/** Gives up everything that is being read. */
export const stopReading = () => tables.stop()

const projects = channel()

/** Scans a project; one that is still being scanned is given up. */
export function readProject(files, { platform = '' } = {}, progress) {
  projects.stop()
  const messages = files instanceof Blob ? [{ zip: { platform, file: files } }] : inParts(files, platform)
  return projects.ask(messages, ({ progress: told }) => progress?.(told))
}

/** Gives up the project that is being scanned. */
export const stopProject = () => projects.stop()

/** The uses of a feature from an offset on: { uses, of }. */
export const usesOf = (path, offset = 0, limit = 50) => projects.ask([{ uses: JSON.stringify({ path, offset, limit }) }])

/**
 * The project's report as a Blob; format is json, csv, sarif or markdown. params
 * are those of the question "impact": the distribution that users are counted on.
 */
export const writeReport = (format, { params = {}, minimum = '', language = '' } = {}) =>
  projects.ask([{ report: JSON.stringify({ format, params, minimum, language }) }])

const partSize = 500

// Passing on a File costs the page some microseconds: of 100,000 it passes on
// few at a time, and draws in between.
async function* inParts(files, platform) {
  for (let at = 0; at < files.length; at += partSize) {
    yield { files: files.slice(at, at + partSize) }
    await new Promise(resolve => setTimeout(resolve))
  }
  yield { project: { platform } }
}
