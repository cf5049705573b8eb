// The engine's loader as a file beside this script, fetched when asked for.
import name from 'minicompat:engine-file'

/**
 * Imports it. Browsers keep an import that failed for ever, so every further
 * try asks by another address.
 */
export async function load(tries) {
  const url = new URL(name, import.meta.url)
  if (tries > 1) url.searchParams.set('try', tries)
  return import(/* webpackIgnore: true */ /* @vite-ignore */ url.href)
}
