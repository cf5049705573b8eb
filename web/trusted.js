// Vouches for the addresses of the site's own scripts where Trusted Types ask
// for it: the worker that reads tables, and the service worker. It is the one
// policy of the page, and takes only what lies beside this script.
const base = new URL('./', import.meta.url).href
let policy = null

/** A script's address beside this one, as the browser wants it. */
export function scriptAddress(name) {
  const url = new URL(name, base).href
  if (!globalThis.trustedTypes) return url
  policy ??= trustedTypes.createPolicy('minicompat', { createScriptURL })
  return policy.createScriptURL(url)
}

function createScriptURL(url) {
  if (!url.startsWith(base)) throw new TypeError(`${url} is not a script of this site`)
  return url
}
