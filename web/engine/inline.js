// The WebAssembly inside the script, compressed, for the page that is one file.
import zipped from 'minicompat:wasm-bytes'

/** Nothing is asked for ahead here. */
export function lend() {}

/** Compiles and instantiates it; rejects when it cannot be run. */
export async function instantiate(imports) {
  const stream = new Blob([zipped]).stream().pipeThrough(new DecompressionStream('gzip'))
  return (await WebAssembly.instantiate(await new Response(stream).arrayBuffer(), imports)).instance
}
