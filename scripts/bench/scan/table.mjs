// What the contenders measured, as Markdown.

/** One row a contender; the last is the one that the others are compared with. */
export function compared({ files, bytes, lines }, measured) {
  const peer = [...measured.values()].at(-1)
  const rows = [...measured].map(([name, list]) => {
    const seconds = median(list.map(one => one.seconds))
    const ratio = of => `${median(list.map((one, round) => peer[round][of] / one[of])).toFixed(1)} ×` // load comes and goes: within a round it is alike
    return [name, `${seconds.toFixed(2)} s`, (bytes / 1e6 / seconds).toFixed(2), Math.round(lines / seconds).toLocaleString('en'), ratio('seconds'),
      `${median(list.map(one => one.cpu)).toFixed(2)} s`, ratio('cpu'), `${(Math.max(...list.map(one => one.peak)) / 1e6).toFixed(0)} MB`]
  })
  return [[`${files.length.toLocaleString('en')} files, ${(bytes / 1e6).toFixed(1)} MB, ${lines.toLocaleString('en')} lines`, 'median', 'MB/s', 'lines/s', 'to the last row', 'processor', 'to the last row', 'peak memory'], ...rows]
}

export const markdown = ([heads, ...rows]) => [heads, heads.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n')

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
