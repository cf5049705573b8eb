// What native Go says of every path of the packed data, and what compares an
// engine with it, chunk by chunk; see everypath/main.go.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from './harness.mjs'

/** Native Go: its chunks of questions with their digests, and the answers of one chunk. */
export function native() {
  const folder = mkdtempSync(join(tmpdir(), 'minicompat-'))
  const program = join(folder, 'everypath')
  execFileSync('go', ['build', '-o', program, './scripts/e2e/everypath'], { cwd: root, stdio: 'inherit' })
  const lines = (...args) => execFileSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 26 }).trimEnd().split('\n')
  return {
    chunks: lines().map(line => JSON.parse(line)),
    answers: number => lines('-chunk', String(number)),
    close: () => rmSync(folder, { recursive: true }),
  }
}

/** The SHA-256 of a text, as native Go writes it. */
export const digestOf = text => createHash('sha256').update(text).digest('hex')

/**
 * Compares native Go with an engine. digests tells those of several chunks'
 * answers joined by commas, answer those of one question.
 */
export async function compareEngine({ chunks, answers }, { digests, answer }) {
  const asked = chunks.flatMap(chunk => chunk.requests)
  const paths = new Set(asked.map(({ params }) => `${params.platform} ${params.feature}`))
  assert.ok(paths.size >= 14_000 && asked.length >= 4 * paths.size, `${asked.length} questions about ${paths.size} paths`)
  const several = 20
  for (let from = 0; from < chunks.length; from += several) {
    const got = await digests(chunks.slice(from, from + several).map(chunk => chunk.requests))
    for (const [i, digest] of got.entries()) {
      if (digest !== chunks[from + i].digest) assert.fail(await difference(from + i, { chunks, answers }, answer))
    }
  }
  return { paths: paths.size, questions: asked.length }
}

/** Names the first question of a chunk on which an engine differs, with both answers. */
async function difference(number, { chunks, answers }, answer) {
  const wanted = answers(number)
  for (const [i, request] of chunks[number].requests.entries()) {
    const got = await answer(request)
    if (got === wanted[i]) continue
    const { question, params } = request
    return `chunk ${number}, ${question} ${params.platform} ${params.feature} ${params.version ?? ''}\n  native Go: ${wanted[i]}\n  the engine: ${got}`
  }
  return `chunk ${number}: the digests differ, the answers one by one do not`
}
