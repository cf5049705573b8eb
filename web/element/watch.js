// What many elements share: one observer each for all of them.
const callbacks = new Set()
let observer = null

/** Calls back when a lang attribute changes anywhere in the document. */
export function followLanguage(callback) {
  callbacks.add(callback)
  if (!observer) {
    observer = new MutationObserver(() => { for (const one of [...callbacks]) one() })
    observer.observe(document, { subtree: true, attributes: true, attributeFilter: ['lang'] })
  }
  return () => {
    callbacks.delete(callback)
    if (callbacks.size > 0) return
    observer.disconnect()
    observer = null
  }
}

const waiting = new Map()
let near = null

/** Calls back once when an element is nearly in view, or at once. */
export function whenNear(element, now, callback) {
  if (now || typeof IntersectionObserver !== 'function') {
    callback()
    return () => {}
  }
  near ??= new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) if (isIntersecting) arrive(target)
  }, { rootMargin: '200px' })
  waiting.set(element, callback)
  near.observe(element)
  return () => { waiting.delete(element); near.unobserve(element) }
}

function arrive(element) {
  const callback = waiting.get(element)
  waiting.delete(element)
  near.unobserve(element)
  callback?.()
}

const hiddenMS = 200

/** Resolves once what is in the document was painted; a hidden tab paints nothing. */
export function painted() {
  return new Promise(resolve => {
    requestAnimationFrame(() => setTimeout(resolve))
    setTimeout(resolve, hiddenMS)
  })
}
