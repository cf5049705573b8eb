// The hand-written types: right programs compile, wrong ones fail where they
// should, and every answer of the golden corpus fits.
import assert from 'node:assert/strict'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import ts from 'typescript'
import { golden, packageDist, root } from './harness.mjs'

const project = mkdtempSync(join(tmpdir(), 'minicompat-'))
after(() => rmSync(project, { recursive: true, force: true }))

// A project that has the built package installed.
before(() => {
  mkdirSync(join(project, 'node_modules'))
  symlinkSync(packageDist, join(project, 'node_modules', 'minicompat'))
  writeFileSync(join(project, 'package.json'), '{"type":"module"}')
  cpSync(join(root, 'scripts', 'e2e', 'types'), project, { recursive: true })
})

/** Compiles a file strictly; returns its errors, each { line, code, text }. */
function compile(name, module) {
  const file = join(project, name)
  const program = ts.createProgram([file], {
    strict: true, noEmit: true, skipLibCheck: false, types: [], target: ts.ScriptTarget.ES2022, module, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    moduleResolution: module === ts.ModuleKind.NodeNext ? ts.ModuleResolutionKind.NodeNext : ts.ModuleResolutionKind.Bundler,
  })
  return ts.getPreEmitDiagnostics(program).map(({ file, start, code, messageText }) => ({
    line: file ? file.getLineAndCharacterOfPosition(start).line + 1 : 0, code, text: ts.flattenDiagnosticMessageText(messageText, '\n'),
  }))
}

const spoken = errors => errors.map(({ line, code, text }) => `${line}: ${code} ${text.slice(0, 200)}`)

for (const name of ['NodeNext', 'ESNext']) {
  test(`a program that uses all of it compiles, as ${name}`, () => {
    assert.deepEqual(spoken(compile('right.ts', ts.ModuleKind[name])), [])
  })
}

test('mistakes are errors', () => {
  const wanted = readFileSync(join(project, 'wrong.ts'), 'utf8').split('\n')
    .map((text, i) => [i + 1, Number(text.match(/\/\/ (\d{4})$/)?.[1])]).filter(([, code]) => code)
  assert.ok(wanted.length > 10)
  const errors = compile('wrong.ts', ts.ModuleKind.NodeNext)
  assert.deepEqual(errors.map(({ line, code }) => [line, code]).sort(([a], [b]) => a - b), wanted, spoken(errors).join('\n'))
})

test('the program that uses all of it names every export', () => {
  const program = ts.createProgram([join(root, 'web', 'minicompat.d.ts')], {})
  const source = program.getSourceFile(join(root, 'web', 'minicompat.d.ts'))
  const checker = program.getTypeChecker()
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(source)).map(one => one.name)
  const used = readFileSync(join(project, 'right.ts'), 'utf8')
  assert.deepEqual(exported.filter(name => !new RegExp(`\\b${name}\\b`).test(used)), [])
})

test('every answer of the corpus fits its type', () => {
  const types = { canIUse: 'CanIUseAnswer', impact: 'ImpactAnswer', minimum: 'MinimumAnswer', features: 'FeaturesAnswer' }
  const lines = [`import type { ${Object.values(types)}, Problem } from 'minicompat'`]
  for (const { question, answer } of golden()) {
    const { data } = JSON.parse(answer)
    const type = data === undefined ? 'Problem' : types[question]
    if (type) lines.push(`export const a${lines.length}: ${type} = ${data === undefined ? answer : JSON.stringify(data)}`)
  }
  assert.ok(lines.length > 150)
  writeFileSync(join(project, 'golden.ts'), lines.join('\n'))
  assert.deepEqual(spoken(compile('golden.ts', ts.ModuleKind.NodeNext)), [])
})
