// One server on loopback for all contenders: files in memory, compressed with
// brotli beforehand, as static hosts do.
import { createServer } from 'node:http'
import { readFileSync, statSync } from 'node:fs'
import { extname, join, normalize } from 'node:path'
import { brotliCompressSync } from 'node:zlib'

const types = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.json': 'application/json', '.svg': 'image/svg+xml', '.wasm': 'application/wasm',
}

/** Serves extra (path to content), and folders under their names. */
export async function serve(folders, extra) {
  const kept = new Map() // what was compressed once is served from memory
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url, 'http://localhost').pathname)).slice(1)
    if (!kept.has(path)) kept.set(path, find(path))
    const body = kept.get(path)
    if (!body) return response.writeHead(404, { 'Content-Length': 0 }).end()
    response.writeHead(200, {
      'Content-Type': types[extname(path)] ?? 'application/octet-stream', 'Content-Encoding': 'br',
      'Content-Length': body.length, 'Cache-Control': 'public, max-age=600',
    })
    response.end(body)
  })

  function find(path) {
    if (path in extra) return brotliCompressSync(extra[path])
    const [name, ...rest] = path.split('/')
    if (!folders[name]) return null
    const file = join(folders[name], ...rest)
    const content = read(file)
    return content && (read(file + '.br') ?? brotliCompressSync(content))
  }

  await new Promise(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close: () => new Promise(resolve => { server.closeAllConnections(); server.close(resolve) }),
  }
}

const read = file => statSync(file, { throwIfNoEntry: false })?.isFile() ? readFileSync(file) : null
