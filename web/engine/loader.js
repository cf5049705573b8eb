// Starts the engine (Go compiled to WebAssembly) once for everybody who
// imports this module, and starts it again once if it ends.
//
//   import { start, watch } from './engine/loader.js'
//   const api = await start()        // { ask(json), batch(json), mount(element, json), … }
//   watch(state => …)                // 'idle' | 'loading' | 'ready' | 'restarting' | 'failed' | 'crashed'
//
// The page gets no globals: wasm_exec.js runs against a shadow of the global
// object, and Go hands its API over through it. An API belongs to one run of
// the engine: when that ended its functions throw, and start() gives the next.
//
// The build gives the imports: wasm_exec.js as a function, what lets go of
// values where the toolchain does not (values.js), and where the WebAssembly
// comes from (remote.js, or inline.js in the single file).
import runExec from 'minicompat:exec'
import { sweeper } from 'minicompat:values'
import { instantiate } from 'minicompat:binary'

export { lend } from 'minicompat:binary'

const watchers = new Set()
let state = 'idle'
let starting = null // the promise of the API
let running = null // the Go object of the engine that is up
let crashes = 0

/** Calls back with every change of state, and at once with the present one. */
export function watch(callback) {
  watchers.add(callback)
  callback(state)
  return () => watchers.delete(callback)
}

function enter(next) {
  state = next
  for (const callback of watchers) {
    try { callback(state) } catch (error) { reportError(error) }
  }
}

/** Resolves with the API; rejects when the engine cannot be loaded. */
export function start() {
  if (!starting) {
    starting = boot().then(api => { enter('ready'); return api }, failed)
    enter(crashes ? 'restarting' : 'loading') // after: watchers may call start
  }
  return starting
}

function failed(reason) {
  starting = null
  enter('failed')
  throw reason
}

/** Forgets a failure, so that a person can try again. */
export function retry() {
  if (state === 'failed' || state === 'crashed') {
    starting = null
    crashes = 0
  }
  return start()
}

/** Reports an error that escaped the engine: WebAssembly that trapped is dead. */
export function crashed(reason) {
  if (running) ended(running, reason)
}

// Counts once for each engine, however many notice that it ended.
function ended(go, reason) {
  if (go !== running) return
  console.error('minicompat: the engine ended', reason)
  silence(go)
  running = starting = null
  crashes++
  if (crashes > 1) {
    starting = Promise.reject(new Error('the engine ended twice'))
    starting.catch(() => {})
    return enter('crashed')
  }
  start().catch(() => {})
}

// Whatever calls into Go, a listener or one of the API's functions, comes through
// _resume. What escapes it is a trap, or an exception that Go cannot catch: both
// leave the program in the middle of something.
function watched(go) {
  const resume = go._resume
  const sweep = sweeper(go)
  let depth = 0
  go._resume = () => {
    depth++
    try { resume.call(go) } catch (reason) { ended(go, reason); throw reason } finally { depth-- }
    if (depth === 0) sweep()
  }
  return go
}

// Listeners and timers of a dead engine stay with the page for a while: they
// do nothing, instead of throwing each time.
function silence(go) {
  go._resume = () => {}
  go._scheduledTimeouts?.clear()
}

async function boot() {
  let handOver
  const handed = new Promise(resolve => { handOver = resolve })
  const go = watched(new (runExec(shadowGlobal(handOver)))())
  const instance = await instantiate(go.importObject)
  const end = go.run(instance).then(() => { throw new Error('the engine ended') })
  const api = await Promise.race([handed, end])
  running = go
  end.catch(reason => ended(go, reason))
  return guarded(go, api)
}

// Every call is watched: where Go exits, the call itself just returns.
function guarded(go, api) {
  const guard = call => (...args) => {
    if (go !== running) throw new Error('this engine ended; start() gives the next')
    let result, cause
    try { result = call(...args) } catch (reason) { cause = reason }
    if (cause || go.exited) {
      ended(go, cause ?? new Error('the engine ended in a call'))
      throw new Error('the engine ended in this call', { cause })
    }
    return typeof result === 'function' ? guard(result) : result
  }
  return Object.freeze(Object.fromEntries(Object.entries(api).map(([name, call]) => [name, guard(call)])))
}

// A stand-in for globalThis: what is written stays on it, what is read comes
// from the page. Native functions must be called on the real object, so those
// that are no constructors are bound to it. fs, process, path and require are
// never the page's: an element with such an id, or a polyfill, would stand in for them.
function shadowGlobal(minicompat) {
  const own = { minicompat, fs: undefined, process: undefined, path: undefined, require: undefined }
  const bound = new Map()
  return new Proxy(own, {
    has: (target, name) => name in target || name in globalThis,
    get(target, name) {
      if (Object.hasOwn(target, name)) return target[name]
      const value = globalThis[name]
      if (typeof value !== 'function' || value.prototype !== undefined) return value
      if (!bound.has(name)) bound.set(name, value.bind(globalThis))
      return bound.get(name)
    },
  })
}
