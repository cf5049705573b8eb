// Hands a project's files to the scanner, within its worker: which of them are
// read, and in which order, the scanner says. Nothing is kept of a file.

const pauseMS = 100 // between two reports of progress
const ahead = { files: 32, bytes: 8 << 20 } // read while the scanner works

/** Scans [{ name, size, file }], where a file may be missing; tell gets { files, of, bytes, total, uses }. */
export async function scanFiles(api, { platform, files }, tell) {
  const entries = files.map(({ name, size, file }) => ({ name, size: size ?? file?.size ?? 0 }))
  const plan = JSON.parse(api.plan(JSON.stringify({ platform, entries })))
  if (plan.problem) return JSON.stringify(plan)
  const report = reporter(api, plan, tell)
  for await (const { index, content } of contents(files, plan)) {
    const said = content ? api.add(index, content) : api.fail(index)
    if (said) return said
    report(entries[index].size)
  }
  return api.finish()
}

// Reads some files ahead, in order. What cannot be read has no content.
async function* contents(files, { read, sizes }) {
  const queue = []
  let next = 0
  let bytes = 0
  while (queue.length > 0 || next < read.length) {
    while (next < read.length && queue.length < ahead.files && (queue.length === 0 || bytes < ahead.bytes)) {
      const [index, size] = [read[next], sizes[next++]]
      bytes += size
      queue.push({ index, size, content: contentOf(files[index].file) })
    }
    const { index, size, content } = queue.shift()
    yield { index, content: await content }
    bytes -= size
  }
}

async function contentOf(file) {
  try { return new Uint8Array(await file.arrayBuffer()) } catch { return null }
}

/** Scans a zip, of which only the parts that are needed are read. */
export function scanZip(api, { platform, file }, tell) {
  const reader = new FileReaderSync()
  const part = (from, to) => {
    try { return new Uint8Array(reader.readAsArrayBuffer(file.slice(from, to))) } catch { return null }
  }
  const answer = api.planZip(platform, file.size, part)
  const plan = JSON.parse(answer)
  if (plan.problem) return answer
  const report = reporter(api, plan, tell)
  for (const [at, index] of plan.read.entries()) {
    const said = api.unpack(index)
    if (said) return said
    report(plan.sizes[at])
  }
  return api.finish()
}

// Tells how far reading is, at once and then with each file that is done.
function reporter(api, { read, total }, tell) {
  let files = 0
  let bytes = 0
  let last = -Infinity
  const report = () => {
    const now = performance.now()
    if (now - last < pauseMS) return
    last = now
    tell({ files, of: read.length, bytes, total, uses: JSON.parse(api.totals()).uses })
  }
  report()
  return size => {
    files++
    bytes += size
    report()
  }
}
