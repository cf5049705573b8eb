// Folders to scan, made from the corpus's programs: scripts that every
// contender can read, and whole programs for what a large folder takes.
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, extname, join, relative } from 'node:path'
import { root } from '../../e2e/harness.mjs'

const programs = join(root, 'internal/scan/testdata/programs')

function tree(folder) {
  return readdirSync(folder, { recursive: true }).map(name => join(folder, name)).filter(file => statSync(file).isFile())
}

/** The scripts of all programs, without imports and exports, so that several can share a file. */
function blocks() {
  return tree(programs).filter(file => extname(file) === '.js').sort().map(file => {
    const text = readFileSync(file, 'utf8').replace(/^import .*$/gm, '').replace(/^export default /gm, 'void ').replace(/^export (?=const|let|function|async|class)/gm, '')
    return `{\n${text}}\n`
  })
}

/**
 * Makes a folder of scripts of about so many bytes, in files of about 40 KB.
 * Each block has names of its own, so that no text repeats.
 */
export function makeScripts(folder, bytes) {
  const all = blocks()
  let written = 0
  for (let file = 0, next = 0; written < bytes; file++) {
    let text = ''
    while (text.length < 40_000 && written + text.length < bytes) {
      const block = all[next % all.length]
      text += next < all.length ? block : block.replace(/\b(data|res|options|event|path|url|name)\b/g, `$1_${next}`)
      next++
    }
    write(join(folder, `part${file % 50}`, `script${file}.js`), text)
    written += Buffer.byteLength(text)
  }
  return measured(folder)
}

/** Makes a folder of whole WeChat programs of about so many bytes, with templates, configuration and large scripts. */
export function makePrograms(folder, bytes) {
  const source = join(programs, 'wechat', 'src')
  const files = tree(source).map(file => [relative(source, file), readFileSync(file)])
  const vendor = blocks().join('').repeat(8)
  let written = 0
  for (let copy = 0; written < bytes; copy++) {
    for (const [name, content] of files) {
      write(join(folder, `program${copy}`, name), content)
      written += content.length
    }
    const large = `// ${copy}\n${vendor}`
    write(join(folder, `program${copy}`, 'vendor.js'), large)
    written += Buffer.byteLength(large)
  }
  return measured(folder)
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
}

/** What a folder holds: its files, in order, with bytes and lines over all. */
export function measured(folder) {
  const files = tree(folder).sort()
  let bytes = 0
  let lines = 0
  for (const file of files) {
    const content = readFileSync(file)
    bytes += content.length
    for (let at = content.indexOf(10); at >= 0; at = content.indexOf(10, at + 1)) lines++
  }
  return { folder, files, bytes, lines }
}
