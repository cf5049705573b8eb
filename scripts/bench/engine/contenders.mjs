// The pages that are compared, and what stands in for the peers' servers.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { root } from '../../e2e/harness.mjs'

const packages = join(root, 'scripts', 'node_modules')
const version = name => JSON.parse(readFileSync(join(packages, name, 'package.json'))).version
export const versions = ['baseline-status', 'caniuse-embed-element', 'browserslist', 'caniuse-api', 'caniuse-lite'].map(name => `${name} ${version(name)}`)

// Twenty files of facts and twenty of the peer's answers: no two elements ask alike.
const apis = [
  'chooseMedia', 'login', 'request', 'scanCode', 'getLocation', 'showToast', 'setStorage', 'uploadFile', 'downloadFile', 'connectSocket',
  'createSelectorQuery', 'openBluetoothAdapter', 'createInnerAudioContext', 'navigateTo', 'requestPayment', 'getUserProfile',
  'createCameraContext', 'startAccelerometer', 'vibrateShort', 'makePhoneCall',
]
const features = [
  'accent-color', 'array', 'aspect-ratio', 'async-await', 'cascade-layers', 'container-queries', 'dialog', 'fetch', 'flexbox', 'grid',
  'has', 'intersection-observer', 'is', 'nesting', 'promise', 'resize-observer', 'shadow-dom', 'subgrid', 'transitions2d', 'webp',
]

// A goal is reached when the text of every element matches. A share is what
// the build wrote; what wx.canIUse itself would say comes from the engine.
const first = ['first answer', '\\d\\s%']
const engine = ['engine’s answer', 'wx\\.canIUse\\(']

/** The contenders with one element, and with twenty. */
export const one = [
  ours('plain', apis.slice(0, 1), link),
  ours('release', apis.slice(0, 1), link),
  baseline(features.slice(0, 1)),
  { name: 'browserslist', tag: 'browserslist-coverage', count: 1, goals: [['answer', '^\\d+\\.\\d+ %$']],
    page: page('<script src="/coverage.js"></script>', ['<browserslist-coverage query="last 2 versions, Firefox ESR"></browserslist-coverage>']) },
  { name: 'caniuse-embed', tag: 'caniuse-embed', count: 1, goals: [['answer', 'Global: \\d']],
    page: page('<script src="/caniuse-embed-element.js"></script>', ['<caniuse-embed feature="css-grid"></caniuse-embed>']) },
]
export const twenty = [ours('plain', apis, link), ours('release', apis, link), ours('release', apis, badge, ' over badges'), baseline(features)]

function ours(build, paths, inside, more = '') {
  const elements = paths.map(path => `<mini-compat platform="wechat" feature="${path}" version="2.9.0">${inside(path, build)}</mini-compat>`)
  return { name: build + more, tag: 'mini-compat', count: paths.length, goals: [first, engine], page: page(`<script type="module" src="/${build}/minicompat.js"></script>`, elements) }
}

// What shows without JavaScript: a link, or a link around a badge.
function link(path) { return `<a href="#${path}">wx.${path}</a>` }
function badge(path, build) { return `<a href="#${path}"><img src="/${build}/badge/wechat/api/${path}.svg" alt="wx.${path}"></a>` }

function baseline(ids) {
  const elements = ids.map(id => `<baseline-status featureId="${id}"></baseline-status>`)
  return { name: 'baseline-status', tag: 'baseline-status', count: ids.length, goals: [['answer', 'Widely available']],
    page: page('<script type="module" src="/baseline-status.min.js"></script>', elements) }
}

// The same document around all: three columns, so that twenty are in view.
function page(script, elements) {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Documentation</title><link rel="icon" href="data:,">
<style>body { font: 16px sans-serif } main { display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px }</style>
${script}</head><body><h1>Documentation</h1><main>${elements.join('\n')}</main></body></html>`
}

/** What is served beside the made site: { path: content }. */
export async function files() {
  const all = { ...await bundles(), ...standIn(), 'baseline-status.min.js': redirected('baseline-status/baseline-status.min.js', 'https://api.webstatus.dev/v1/features/', '/api/features/') }
  all['caniuse-embed-element.js'] = redirected('caniuse-embed-element/dist/caniuse-embed-element.min.js', 'https://caniuse.bitsofco.de/embed/index.html', '/caniuse/index.html')
  for (const id of features) all[`api/features/${id}`] = JSON.stringify(answer(id))
  for (const [place, contenders] of Object.entries({ one, twenty })) {
    for (const contender of contenders) all[pathOf(place, contender)] = contender.page
  }
  return all
}

// browserslist and caniuse-api as they come into a page: bundled, minified.
async function bundles() {
  const sources = {
    'coverage.js': `import browserslist from 'browserslist'
customElements.define('browserslist-coverage', class extends HTMLElement {
  connectedCallback() { this.attachShadow({ mode: 'open' }).textContent = browserslist.coverage(browserslist(this.getAttribute('query'))).toFixed(2) + ' %' }
})`,
    'peer.js': `import browserslist from 'browserslist'
import { features, isSupported } from 'caniuse-api'
self.peer = { browserslist, features, isSupported }`,
  }
  const made = { 'rates.html': page('<script src="/peer.js"></script>', []) }
  for (const [name, contents] of Object.entries(sources)) {
    const { outputFiles } = await build({ stdin: { contents, resolveDir: join(root, 'scripts') }, bundle: true, minify: true, write: false,
      platform: 'browser', define: { 'process.env.BROWSERSLIST_DANGEROUS_EXTEND': '""' }, logLevel: 'error' })
    made[name] = outputFiles[0].text
  }
  return made
}

export const pathOf = (place, { name }) => `${place}/${name.replaceAll(' ', '-')}.html`

// The build that the package ships for CDNs, with its server on loopback: the
// network's emulation then holds for both.
function redirected(file, from, to) {
  const text = readFileSync(join(packages, file), 'utf8')
  if (!text.includes(from)) throw new Error(`${file} does not ask ${from} any more`)
  return text.replace(from, to)
}

// An answer in the shape of api.webstatus.dev's, without the results of web
// platform tests that the real one also carries.
function answer(id) {
  const since = (version, date) => ({ date, status: 'available', version })
  return {
    baseline: { high_date: '2022-07-28', low_date: '2020-01-28', status: 'widely' },
    browser_implementations: {
      chrome: since('79', '2019-12-10'), chrome_android: since('79', '2019-12-17'), edge: since('79', '2020-01-15'),
      firefox: since('72', '2020-01-07'), firefox_android: since('79', '2020-07-28'), safari: since('13', '2019-09-19'), safari_ios: since('13', '2019-09-19'),
    },
    feature_id: id, name: id, spec: { links: [{ link: `https://www.w3.org/TR/${id}/` }] }, usage: { chrome: { daily: 0.25 } },
  }
}

// caniuse-embed shows a page of its service in a frame: a document with a style
// sheet and a script, which then fetches the data. Ours has that chain and the
// answer of one feature alone; the service also loads a font, and its published
// source fetches the whole caniuse database. So it is a lower bound.
function standIn() {
  const cells = ['IE', 'Edge', 'Firefox', 'Chrome', 'Safari', 'iOS Safari', 'Opera Mini', 'Chrome for Android', 'Android Browser', 'Samsung Internet']
  return {
    'caniuse/index.html': `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="stylesheet" href="style.css"></head>
<body><h1 id="title"></h1><table><thead><tr>${cells.map(name => `<th>${name}</th>`).join('')}</tr></thead><tbody id="rows"></tbody></table>
<p id="note"></p><script src="script.js"></script></body></html>`,
    'caniuse/style.css': 'body { margin: 0; font: 14px sans-serif } table { width: 100% } td { text-align: center; background: #39b54a; color: #fff }',
    'caniuse/script.js': `const request = new XMLHttpRequest()
request.onload = () => {
  const { title, share, rows } = JSON.parse(request.responseText)
  document.getElementById('title').textContent = title
  for (const row of rows) {
    const line = document.getElementById('rows').insertRow()
    for (const version of row) line.insertCell().textContent = version
  }
  document.getElementById('note').textContent = 'Global: ' + share + '%'
  parent.postMessage('ciu_embed:' + new URLSearchParams(location.search).get('feat') + ':' + document.body.scrollHeight, '*')
}
request.open('GET', 'data.json')
request.send()`,
    'caniuse/data.json': JSON.stringify({ title: 'CSS Grid', share: 96, rows: Array.from({ length: 4 }, (_, row) => cells.map((_, cell) => `${100 + row}.${cell}`)) }),
  }
}
