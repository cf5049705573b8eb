// Reads a zip as archive/zip writes it: by its central directory, entries stored
// or deflated. Checks no sums: its users compare the bytes.
import assert from 'node:assert/strict'
import { inflateRawSync } from 'node:zlib'

/** The files of a zip: a map of names to contents. */
export function unzip(zip) {
  const end = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1')
  assert.notEqual(end, -1, 'no zip')
  const files = new Map()
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    assert.equal(zip.toString('latin1', at, at + 4), 'PK\x01\x02')
    const nameLength = zip.readUInt16LE(at + 28)
    const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
    files.set(name, content(zip, at))
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return files
}

// at is the entry in the central directory; its header in the zip has lengths
// of its own.
function content(zip, at) {
  const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
  const header = zip.readUInt32LE(at + 42)
  const from = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const packed = zip.subarray(from, from + size)
  return method === 8 ? inflateRawSync(packed) : packed
}
