// Lints a folder with ESLint and eslint-plugin-compat in a process of its own
// and prints, as JSON, how long it took, the processor's time for that, and the most
// memory that it held.
//
//   node scripts/bench/scan/eslint.mjs DIR
import { ESLint } from 'eslint'
import compat from 'eslint-plugin-compat'

const folder = process.argv[2]
const before = process.cpuUsage()
const began = performance.now()
const eslint = new ESLint({
  cwd: folder,
  overrideConfigFile: true,
  overrideConfig: [{
    ...compat.configs['flat/recommended'],
    files: ['**/*.js'],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    settings: { browsers: ['chrome 60', 'ios_saf 10'] },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
  }],
})
const results = await eslint.lintFiles(['**/*.js'])
const fatal = results.flatMap(result => result.messages.filter(message => message.fatal).map(message => `${result.filePath}:${message.line}: ${message.message}`))
const cpu = process.cpuUsage(before)
console.log(JSON.stringify({
  seconds: (performance.now() - began) / 1000,
  cpu: (cpu.user + cpu.system) / 1e6,
  peak: process.resourceUsage().maxRSS * 1024,
  files: results.length,
  found: results.reduce((sum, result) => sum + result.messages.length, 0),
  fatal,
}))
