// The WebAssembly as a file beside this script.
import name from 'minicompat:wasm'
import stamp from 'minicompat:wasm-stamp'

const url = new URL(name, import.meta.url)

let lent = null

/** Takes the promise of a response that was asked for ahead: it is read first. */
export function lend(response) { lent = response }

/**
 * Compiles and instantiates it; rejects when it cannot be run, and with the code
 * unreachable when it cannot be had: not at all, not whole, or only that of
 * another build.
 */
export async function instantiate(imports) {
  try {
    return await attempt(imports, 'default')
  } catch (reason) {
    if (reason.code === 'unreachable' || isForbidden()) throw reason
    // What a cache kept may be cut short, or of another build: ask past it.
    return attempt(imports, 'reload').catch(again => { throw Object.assign(again, { code: 'unreachable' }) })
  }
}

async function attempt(imports, cache) {
  const response = await get(cache).catch(reason => { throw Object.assign(reason, { code: 'unreachable' }) })
  const { module, instance } = await compile(response, imports)
  if (!isOurs(module)) throw new Error(`${url.pathname} is of another build than this page`)
  return instance
}

async function get(cache) {
  const ahead = lent
  lent = null
  const response = await (ahead ?? fetch(url, { cache }))
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`)
  return response
}

// Streaming needs the right MIME type, which static hosts often lack.
async function compile(response, imports) {
  if (response.headers.get('Content-Type') === 'application/wasm') return WebAssembly.instantiateStreaming(response, imports)
  return WebAssembly.instantiate(await response.arrayBuffer(), imports)
}

// The build puts its stamp into the WebAssembly and into this script.
function isOurs(module) {
  const [section] = WebAssembly.Module.customSections(module, 'minicompat')
  return section !== undefined && new TextDecoder().decode(section) === stamp
}

// Whether a policy of the page keeps every WebAssembly away; this one is empty.
function isForbidden() {
  try {
    return !new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]))
  } catch { return true }
}
