// The folder that documentation authors host themselves: npm packs and installs
// it, the zip holds the same, and its manifest says what the element has.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import Ajv from 'ajv'
import { dist, packageDist as folder, root } from './harness.mjs'
import { unzip } from './zip.mjs'

const about = JSON.parse(readFileSync(join(folder, 'package.json')))
const temporary = mkdtempSync(join(tmpdir(), 'minicompat-'))
after(() => rmSync(temporary, { recursive: true, force: true }))

/** The files below a folder: a map of names to contents. */
function filesIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter(name => statSync(join(folder, name)).isFile()).sort()
  return new Map(names.map(name => [name, readFileSync(join(folder, name))]))
}

/** Fails where two maps of files differ, without printing megabytes. */
function same(got, want) {
  assert.deepEqual([...got.keys()].sort(), [...want.keys()].sort())
  assert.deepEqual([...want.keys()].filter(name => !got.get(name).equals(want.get(name))), [], 'files that differ')
}

/** Every file that package.json names. */
function named(value) {
  if (typeof value === 'string') return value.startsWith('./') ? [value] : []
  return Object.values(value).flatMap(named)
}

test('package.json names files that are there', () => {
  const { '.': own, './*': rest } = about.exports
  assert.equal(rest, './*', 'badges can be named')
  const files = named({ ...about, exports: own })
  assert.deepEqual([...new Set(files)].sort(), ['./custom-elements.json', './minicompat.d.ts', './minicompat.js'])
  for (const name of [...files, 'minicompat.css', 'LICENSE', 'THIRD-PARTY.txt', 'README.md']) assert.ok(existsSync(join(folder, name)), name)
  assert.match(about.version, /^\d+\.\d+\.\d+$/)
  assert.equal(about.license, 'MIT')
})

test('every form carries the licences of what is in it', () => {
  const notices = readFileSync(join(dist, 'THIRD-PARTY.txt'), 'utf8')
  for (const name of ['Go, its library and wasm_exec.js go1.', 'golang.org/x/net v', 'github.com/evanw/esbuild v', '@mini-types/my', 'weapp-vite']) {
    assert.ok(notices.includes(`\n${'='.repeat(78)}\n${name}`), name)
  }
  assert.equal(readFileSync(join(folder, 'THIRD-PARTY.txt'), 'utf8'), notices)
  assert.ok(readFileSync(join(dist, 'minicompat.html'), 'utf8').endsWith(`<!--\n${notices}-->\n`), 'the page in one file')
  const released = notices.includes('\nTinyGo, its runtime')
  for (const name of ['LLVM, compiler-rt', 'wasi-libc, with musl']) assert.equal(notices.includes('\n' + name), released, name)
})

test('npm packs it whole, and installs it without a network', () => {
  const [packed, site] = [join(temporary, 'packed'), join(temporary, 'site')]
  for (const made of [packed, site]) mkdirSync(made)
  execFileSync('npm', ['pack', '--pack-destination', packed], { cwd: folder, stdio: 'pipe' })
  assert.deepEqual(readdirSync(packed), [`minicompat-${about.version}.tgz`])
  writeFileSync(join(site, 'package.json'), '{"private":true}')
  const tarball = join(packed, readdirSync(packed)[0])
  execFileSync('npm', ['install', '--offline', '--no-audit', '--no-fund', tarball], { cwd: site, stdio: 'pipe' })
  same(filesIn(join(site, 'node_modules', 'minicompat')), filesIn(folder))
})

test('the zip holds the same files, in a folder', () => {
  const zip = unzip(readFileSync(join(dist, 'download', `minicompat-${about.version}.zip`)))
  same(new Map([...zip].map(([name, file]) => [name.replace(/^minicompat\//, ''), file])), filesIn(folder))
  assert.ok([...zip.keys()].every(name => name.startsWith('minicompat/')))
})

// The element's class as it is built, without a browser: what it has of
// attributes and properties does not need one.
async function built() {
  globalThis.HTMLElement = class {}
  globalThis.customElements = { get: () => true }
  return import(pathToFileURL(join(folder, 'minicompat.js')))
}

/** Everything that a pattern finds in the sources of the element, once. */
function inSources(pattern) {
  const sources = join(root, 'web', 'element')
  const found = readdirSync(sources).flatMap(name => [...readFileSync(join(sources, name), 'utf8').matchAll(pattern)])
  return [...new Set(found.map(match => match[1]))].sort()
}

const manifest = JSON.parse(readFileSync(join(folder, 'custom-elements.json')))
const [module] = manifest.modules
const element = module.declarations.find(one => one.tagName === 'mini-compat')
const names = list => list.map(one => one.name).sort()

test('the manifest is valid', () => {
  const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json')))
  const ajv = new Ajv({ strict: false })
  const valid = ajv.compile({ ...schema, $id: 'manifest' })
  assert.ok(valid(manifest), JSON.stringify(valid.errors?.slice(0, 3)))
  // As a whole, an element with a mistake would still pass for a plain class.
  const validElement = ajv.compile({ $ref: 'manifest#/definitions/CustomElementDeclaration' })
  assert.ok(validElement(element), JSON.stringify(validElement.errors?.slice(0, 3)))
  assert.ok(!validElement({ ...element, attributes: [{ name: 1 }] }), 'the schema refuses nothing')
  assert.equal(module.path, 'minicompat.js')
})

test('the manifest names the attributes and properties that the element has', async () => {
  const { MiniCompat } = await built()
  assert.deepEqual(names(element.attributes), [...MiniCompat.observedAttributes].sort())
  const properties = Object.entries(Object.getOwnPropertyDescriptors(MiniCompat.prototype)).filter(([, one]) => one.get)
  assert.deepEqual(names(element.members), properties.map(([name]) => name).sort())
  for (const { name, attribute } of element.members) {
    if (attribute) assert.ok(MiniCompat.observedAttributes.includes(attribute), `${name}: ${attribute}`)
  }
})

test('the manifest names the events, parts and custom properties of the element', () => {
  assert.deepEqual(names(element.events), inSources(/'(minicompat-[a-z]+)'/g))
  assert.deepEqual(names(element.cssParts), inSources(/part: '([a-z-]+)'/g))
  assert.deepEqual(names(element.cssProperties), inSources(/(--minicompat-[a-z-]+)/g))
  assert.deepEqual(element.slots.map(one => one.name), [''])
})

test('the manifest names what the script exports', async () => {
  const exported = Object.keys(await built()).sort()
  assert.deepEqual(names(module.exports.filter(one => one.kind === 'js')), exported)
  assert.deepEqual(names(module.declarations), exported)
})
