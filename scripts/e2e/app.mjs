// The site as an app, for tests: a copy of it that can be taken away, put back, and
// become another build.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { otherBuild, otherLoader } from './broken.mjs'
import { dist, madeName, serve } from './harness.mjs'

/** Serves a copy of the site that can be taken away and put back as another build. */
export async function app(change = () => null) {
  const folder = mkdtempSync(join(tmpdir(), 'minicompat-app-'))
  cpSync(dist, folder, { recursive: true, filter: path => !/badge|first|download/.test(path.slice(dist.length)) })
  let up = true
  let hold = () => null
  const server = await serve({ folder, change: async path => { await hold(path); return up ? change(path) : { status: 503, body: 'down' } } })
  const worker = page => page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.getRegistration()
    return registration?.active?.state === 'activated' && (await caches.keys()).length > 0
  }, { timeout: 10_000 })
  return {
    server, folder, worker, take: () => { up = false }, give: () => { up = true }, hold: wait => { hold = wait },
    rebuild() {
      const edit = (name, from, to) => writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(from, to))
      edit('index.html', '<title>', '<meta name="generator" content="second build"><title>')
      edit('sw.js', /"[0-9a-f]{12}"/, '"ffffffffffff"')
    },
    next: () => next(folder),
    close: async () => { await server.close(); rmSync(folder, { recursive: true }) },
  }
}

// Makes it another build as an update does: other names for the files that changed,
// and those of the build before are gone.
function next(folder) {
  const names = [['widget-', '.wasm'], ['widget-', '.js'], ['page-', '.js']].map(([start, end]) => [madeName(start, end), `${start}ffffffffff${end}`])
  const renamed = text => names.reduce((text, [from, to]) => text.replaceAll(from, to), text)
  const write = (name, content) => writeFileSync(join(folder, name), content)
  const read = name => readFileSync(join(folder, name), 'utf8')
  const [wasm, loader, page] = names
  write(wasm[1], otherBuild('widget-'))
  write(loader[1], renamed(otherLoader('widget-', 'widget-')))
  write(page[1], renamed(read(page[0])))
  write('index.html', renamed(read('index.html')).replace('<title>', '<meta name="generator" content="second build"><title>'))
  write('sw.js', renamed(read('sw.js')).replace(/"[0-9a-f]{12}"/, '"ffffffffffff"'))
  for (const [from] of names) rmSync(join(folder, from))
}

/** Which build a page is of. */
export const built = page => page.evaluate(() => document.querySelector('meta[name=generator]')?.content ?? 'first build')
