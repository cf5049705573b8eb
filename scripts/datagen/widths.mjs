// Prints the widths of characters in Verdana at 11 px, the type of shields.io's
// badges, from the package anafanafo: "first last width" in hundredths of a
// pixel, ranges of equal width joined. Scripts beyond Latin, Greek, Cyrillic
// and punctuation are as wide as a CJK character there, which the badge takes
// for all that is not listed.
import { createRequire } from 'node:module'

const table = createRequire(import.meta.url)('anafanafo/data/verdana-11px-normal.json')
const listed = ([first, last]) => last >= 32 && (first < 0x530 || (first >= 0x2000 && first < 0x2c00))

const ranges = []
for (const [first, last, width] of table.filter(listed)) {
  const hundredths = Math.round(width * 100)
  const before = ranges.at(-1)
  if (before && before[1] === first - 1 && before[2] === hundredths) before[1] = last
  else ranges.push([first, last, hundredths])
}
console.log(ranges.map(range => range.join(' ')).join('\n'))
