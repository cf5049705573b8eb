// The engine's loader and its WebAssembly as files beside this script, fetched
// side by side when asked for.
import name from 'minicompat:engine-file'
import wasm from 'minicompat:engine-wasm'

/**
 * Imports the loader. Browsers keep an import that failed for ever, so every
 * further try asks by another address.
 */
export async function load(tries) {
  const url = new URL(name, import.meta.url)
  if (tries > 1) url.searchParams.set('try', tries)
  const response = fetch(new URL(wasm, import.meta.url))
  response.catch(() => {}) // who reads it tells
  const loader = await import(/* webpackIgnore: true */ /* @vite-ignore */ url.href)
  loader.lend(response)
  return loader
}
