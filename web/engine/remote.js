// The WebAssembly as a file beside this script.
import name from 'minicompat:wasm'

const url = new URL(name, import.meta.url)

/**
 * Compiles and instantiates it; rejects when it cannot be run, and with the code
 * unreachable when it cannot be had.
 */
export async function instantiate(imports) {
  const response = await get().catch(reason => { throw Object.assign(reason, { code: 'unreachable' }) })
  // Streaming needs the right MIME type, which static hosts often lack.
  if (response.headers.get('Content-Type') === 'application/wasm') {
    return (await WebAssembly.instantiateStreaming(response, imports)).instance
  }
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance
}

async function get() {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url.pathname} answered ${response.status}`)
  return response
}
