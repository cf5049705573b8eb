// Ways in which a file arrives otherwise than the build made it, and in which an
// engine ends: what the tests of faults share.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, madeName } from './harness.mjs'

const read = name => readFileSync(join(dist, name))

/** The stamp by which a script knows its WebAssembly: see scripts/site/stamp.go. */
const stampOf = wasm => wasm.subarray(-16).toString('latin1')

/** The same program under the stamp of another build: it would run. */
export function otherBuild(start) {
  const wasm = read(madeName(start, '.wasm'))
  return Buffer.concat([wasm.subarray(0, -16), Buffer.from('0123456789abcdef')])
}

/** The script of another build, which looks for another stamp. */
export function otherLoader(start, script) {
  return read(madeName(script, '.js')).toString().replace(stampOf(read(madeName(start, '.wasm'))), '0123456789abcdef')
}

/** A module with nothing in it, which ends as soon as it is started, under the right stamp. */
export function empty(start) {
  const name = 'minicompat'
  return Buffer.concat([Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 0, 1 + name.length + 16, name.length]),
    Buffer.from(name + stampOf(read(madeName(start, '.wasm'))))])
}

/** The first half of a file. */
export function half(start, end) {
  const file = read(madeName(start, end))
  return file.subarray(0, file.length >> 1)
}

/** Ends the page's engine once: what every event handler asks of an element throws. */
export const crash = page => page.evaluate(() => {
  const { closest } = Element.prototype
  Element.prototype.closest = () => { throw new Error('broken on purpose') }
  document.querySelector('#app input[name=feature]').dispatchEvent(new Event('input', { bubbles: true }))
  Element.prototype.closest = closest
})

/** Ends an element's engine at the next question: what decodes its text throws once. */
export const breakNext = page => page.evaluate(() => {
  const { decode } = TextDecoder.prototype
  TextDecoder.prototype.decode = () => { TextDecoder.prototype.decode = decode; throw new Error('broken on purpose') }
})

/** Answers a path otherwise as long as it is broken: { change, broken, asked }. */
export function fault(path, change) {
  const made = { broken: true, asked: 0, change: async asked => {
    if (!path.test(asked)) return null
    made.asked++
    return made.broken ? change : null
  } }
  return made
}
