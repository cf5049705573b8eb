// Starts the engine (Go compiled to WebAssembly) once for everybody who
// imports this module, and starts it again once if it ends.
//
//   import { start, watch } from './loader.js'
//   const api = await start()        // { ask(json), batch(json), mount(element, json), … }
//   watch(state => …)                // 'loading' | 'ready' | 'restarting' | 'failed' | 'crashed'
//
// The page gets no globals: wasm_exec.js runs against a shadow of the global
// object, and Go hands its API over through it.
import runExec from './wasm_exec.mjs'

const wasmURL = new URL('./minicompat.wasm', import.meta.url)
const watchers = new Set()
let state = 'idle'
let starting = null
let crashes = 0

/** Calls back with every change of state, and at once with the present one. */
export function watch(callback) {
  watchers.add(callback)
  callback(state)
  return () => watchers.delete(callback)
}

function enter(next) {
  state = next
  for (const callback of watchers) callback(state)
}

/** Resolves with the API; rejects when the engine cannot be loaded. */
export function start() {
  starting ??= launch(crashes ? 'restarting' : 'loading')
  return starting
}

/** Forgets a failure, so that a person can try again. */
export function retry() {
  if (state === 'failed' || state === 'crashed') {
    starting = null
    crashes = 0
  }
  return start()
}

/** Reports that a call into the engine threw: WebAssembly that trapped is dead. */
export function crashed(reason) {
  if (state === 'ready') ended(reason)
}

async function launch(phase) {
  enter(phase)
  try {
    const api = await boot()
    enter('ready')
    return api
  } catch (reason) {
    starting = null
    enter('failed')
    throw reason
  }
}

function ended(reason) {
  console.error('minicompat: the engine ended', reason ?? '')
  starting = null
  crashes++
  if (crashes > 1) return enter('crashed')
  start().catch(() => {})
}

async function boot() {
  let handOver
  const handed = new Promise(resolve => { handOver = resolve })
  const shadow = shadowGlobal({ minicompat: handOver })
  const Go = runExec(shadow)
  const go = new Go()
  const instance = await instantiate(go.importObject)
  const early = go.run(instance).then(() => { throw new Error('the engine ended while it started') })
  const api = await Promise.race([handed, early])
  early.catch(ended)
  return api
}

async function instantiate(imports) {
  const response = await fetch(wasmURL)
  if (!response.ok) throw new Error(`${wasmURL.pathname} answered ${response.status}`)
  // Streaming needs the right MIME type, which static hosts often lack.
  if (response.headers.get('Content-Type') === 'application/wasm') {
    return (await WebAssembly.instantiateStreaming(response, imports)).instance
  }
  return (await WebAssembly.instantiate(await response.arrayBuffer(), imports)).instance
}

// A stand-in for globalThis: what is written stays on it, what is read comes
// from the page. Native functions must be called on the real object, so those
// that are no constructors are bound to it.
function shadowGlobal(own) {
  const bound = new Map()
  return new Proxy(own, {
    has: (target, name) => name in target || name in globalThis,
    get(target, name) {
      if (name in target) return target[name]
      const value = globalThis[name]
      if (typeof value !== 'function' || value.prototype !== undefined) return value
      if (!bound.has(name)) bound.set(name, value.bind(globalThis))
      return bound.get(name)
    },
  })
}
