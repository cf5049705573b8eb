// Installs the service worker that lets the site answer without a network. It
// is a help, never a need: where it is refused, the site works as before.

import { scriptAddress } from './trusted.js'

// A first visit begins without it.
const late = !globalThis.navigator?.serviceWorker?.controller
let told = false

/** Has the reader of tables and projects kept, now that it was used. */
export async function keepReader() {
  if (!late || told || !('serviceWorker' in navigator)) return // else it was seen on its way
  told = true
  const { active } = await navigator.serviceWorker.ready
  active.postMessage('keep-readers')
}

/** Registers it once the page is up. */
export async function workOffline() {
  if (!('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return
  try {
    await navigator.serviceWorker.register(scriptAddress('./sw.js'), { scope: './' })
  } catch { /* private windows and insecure origins refuse it */ }
}
