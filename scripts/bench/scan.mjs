// How fast a project is scanned, natively and in Chromium, beside ESLint with
// eslint-plugin-compat on the same scripts in the same run; and what a folder
// of 200 MB takes.
//
//   go run ./scripts/build && node scripts/bench/scan.mjs [--rounds 3] [--megabytes 6] [--large 200]
//
// All read the same files from disk. Every round asks each contender once, in
// a process, page and worker of its own, in turning order; times are medians,
// ratios those within the rounds. The processor's time stands beside the clock's,
// for machines that do other things; Chromium's is that of all its processes. ESLint parses and walks with the rules of
// eslint-plugin-compat alone. Native memory is the most that the process held
// (getrusage), Chromium's the worker's WebAssembly memory, which never shrinks.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { cpus, platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { dist, root } from '../e2e/harness.mjs'
import { scanInChromium } from './scan/browser.mjs'
import { makePrograms, makeScripts } from './scan/folders.mjs'
import { compared, markdown } from './scan/table.mjs'

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '3' }, megabytes: { type: 'string', default: '6' }, large: { type: 'string', default: '200' } } })

if (!existsSync(join(dist, 'minicompat.js'))) {
  console.error('bench: there is no site to scan with: go run ./scripts/build')
  process.exit(1)
}

const folder = mkdtempSync(join(tmpdir(), 'minicompat-scan-'))
try {
  const native = join(folder, 'native')
  execFileSync('go', ['build', '-o', native, './scripts/bench/scan/native'], { cwd: root, stdio: 'inherit' })
  const contenders = [
    { name: 'minicompat, natively', run: made => ask(native, [made.folder]) },
    { name: 'minicompat, Chromium', run: scanInChromium },
    { name: 'eslint with eslint-plugin-compat', run: made => ask(process.execPath, [join(root, 'scripts/bench/scan/eslint.mjs'), made.folder]) },
  ]
  const small = makeScripts(join(folder, 'scripts'), Number(values.megabytes) * 1e6)
  console.log(markdown(compared(small, await rounds(contenders, small))))
  if (Number(values.large) > 0) {
    const large = makePrograms(join(folder, 'programs'), Number(values.large) * 1e6)
    console.log('\n' + markdown(compared(large, await rounds(contenders.slice(0, 2), large, 1))))
  }
  console.log(`\n${new Date().toISOString().slice(0, 10)}; ${cpus().length} cores, ${platform()}; Node ${process.versions.node}`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}

function ask(program, given) {
  const answer = JSON.parse(execFileSync(program, given, { maxBuffer: 1 << 28, encoding: 'utf8' }))
  if (answer.fatal?.length) throw new Error(`eslint cannot read ${answer.fatal.length} files: ${answer.fatal[0]}`)
  return answer
}

// What each contender measured, by name, round by round.
async function rounds(contenders, made, count = Number(values.rounds)) {
  const measured = new Map(contenders.map(({ name }) => [name, []]))
  for (let round = 0; round < count; round++) {
    for (let i = 0; i < contenders.length; i++) {
      const { name, run } = contenders[(i + round) % contenders.length]
      measured.get(name).push(await run(made))
    }
  }
  return measured
}
