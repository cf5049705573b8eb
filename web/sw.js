// The service worker of the site: after one visit it answers without a network.
//
// Pages come from the network when it answers in time, so a new build shows at
// the next visit; else from what was kept. Files with a hash in their name never
// change and come from what was kept. The files of the build before stay too:
// a tab that still shows it may need one of them.
//
// What reads tables and projects is large and few ask for it: it is kept once it
// was used, and from then on with every build.
import build from 'minicompat:build'
import files from 'minicompat:files'
import readers from 'minicompat:readers'

const prefix = 'minicompat-'
const cacheName = prefix + build
const patienceMS = 3000

self.addEventListener('install', event => {
  event.waitUntil(install().then(() => self.skipWaiting()))
})

async function install() {
  const names = await used() ? [...files, ...readers] : files
  await (await caches.open(cacheName)).addAll(names.map(fresh))
}

const reader = /\/scanner-[0-9a-f]{10}\.\w+$/ // of any build

// Whether a reader was kept for a build before this one.
async function used() {
  for (const name of (await caches.keys()).filter(name => name.startsWith(prefix))) {
    if ((await (await caches.open(name)).keys()).some(({ url }) => reader.test(url))) return true
  }
  return false
}

// What has no hash in its name must not come from the browser's own cache.
const fresh = name => new Request(name, { cache: /-[0-9a-f]{10}\.\w+$/.test(name) ? 'default' : 'reload' })

self.addEventListener('activate', event => event.waitUntil(tidy().then(() => self.clients.claim())))

// Keeps this build and the one before; keys come in the order of their making.
async function tidy() {
  const others = (await caches.keys()).filter(name => name.startsWith(prefix) && name !== cacheName)
  await Promise.all(others.slice(0, -1).map(name => caches.delete(name)))
}

self.addEventListener('fetch', event => {
  const { request } = event
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(document(request))
  else if (ours(request.url)) event.respondWith(kept(request, event))
})

const scope = new URL('./', location.href).pathname
const ours = url => files.includes(new URL(url).pathname.slice(scope.length)) || /-[0-9a-f]{10}\.\w+$/.test(new URL(url).pathname)

// A page that could not use what was kept asks past it, and is given what was
// kept only where there is nothing else.
async function kept(request, event) {
  const found = await caches.match(request, { ignoreSearch: true })
  if (found && request.cache !== 'reload') return found
  const response = await fetch(request).catch(reason => { if (found) return found; throw reason })
  if (response.ok && found && response !== found) event.waitUntil(replace(request.url, response.clone()))
  else if (response.ok && !found && reader.test(request.url)) event.waitUntil(keep(request.url, response.clone()))
  return response
}

// No cache may hold the file that was no good.
async function replace(url, response) {
  for (const name of await caches.keys()) await (await caches.open(name)).delete(url, { ignoreSearch: true })
  await keep(url, response)
}

const keeping = new Set() // addresses that are being kept

async function keep(url, response) {
  keeping.add(url)
  try { await (await caches.open(cacheName)).put(url, response) } finally { keeping.delete(url) }
}

// The page says so when it used a reader before this worker could see it.
self.addEventListener('message', event => {
  if (event.data === 'keep-readers') event.waitUntil(keepReaders())
})

async function keepReaders() {
  for (const name of readers) {
    const { url } = new Request(name)
    if (keeping.has(url) || await caches.match(url)) continue
    const response = await fetch(fresh(name)).catch(() => null)
    if (response?.ok) await keep(url, response)
  }
}

// Only the site's own page is kept; others, such as embed.html, need a network.
async function document(request) {
  const { pathname } = new URL(request.url)
  const index = pathname === scope || pathname === scope + 'index.html'
  if (!index) return fetch(request)
  const cache = await caches.open(cacheName)
  try {
    const response = await fetch(request, { signal: AbortSignal.timeout(patienceMS) })
    return response.ok ? response : (await cache.match('./')) ?? response
  } catch {
    return (await cache.match('./')) ?? Response.error()
  }
}
