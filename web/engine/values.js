// Lets go of JavaScript values that TinyGo no longer holds. It has no finalizers,
// so wasm_exec.js keeps whatever Go ever saw: each argument, answer, event and
// element.
//
// While nothing of Go runs, whatever it holds lies in its memory, where a value
// is eight bytes: a NaN's head above the value's number. What no word of memory
// names is free. Garbage that happens to name a value keeps it until a later
// sweep, which costs room and breaks nothing.

const fixed = 7 // NaN, 0, null, true, false, the global object and Go itself
const least = 4096 // values, so that sweeping is seldom
const head = 0x7ff80000
const kinds = 7 // the low bits of the head tell objects from strings and functions

/** Returns a function to be called while nothing of Go runs, after a call into it. */
export function sweeper(go) {
  let most = least
  const count = () => go._values.length - go._idPool.length
  return () => {
    if (count() < most) return
    release(go, named(go))
    most = Math.max(least, 2 * count())
  }
}

// Which values memory names.
function named({ _inst, _values }) {
  const words = new Uint32Array(_inst.exports.memory.buffer)
  const names = new Uint8Array(_values.length)
  for (let i = 1; i < words.length; i += 2) {
    if ((words[i] & ~kinds) === head) names[words[i - 1]] = 1 // beyond the end nothing is written
  }
  return names
}

function release(go, names) {
  for (let id = fixed; id < names.length; id++) {
    const value = go._values[id]
    if (names[id] || value === null) continue
    go._values[id] = null
    go._goRefCounts[id] = 0
    go._ids.delete(value)
    go._idPool.push(BigInt(id))
  }
}
