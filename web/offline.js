// Installs the service worker that lets the site answer without a network. It
// is a help, never a need: where it is refused, the site works as before.

import { scriptAddress } from './trusted.js'

/** Registers it once the page is up. */
export async function workOffline() {
  if (!('serviceWorker' in navigator) || !/^https?:$/.test(location.protocol)) return
  try {
    await navigator.serviceWorker.register(scriptAddress('./sw.js'), { scope: './' })
  } catch { /* private windows and insecure origins refuse it */ }
}
