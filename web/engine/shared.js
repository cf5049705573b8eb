// The one engine of a page, loaded when it is first needed.
import { load } from 'minicompat:engine'

let loading = null
let tries = 0

/**
 * Resolves with the module loader.js. One that did not arrive is forgotten, so
 * that it can be tried again.
 */
export function engine() {
  loading ??= load(++tries).catch(reason => { loading = null; throw reason })
  return loading
}
