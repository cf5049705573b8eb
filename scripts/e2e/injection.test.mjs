// Hostile strings through every input, in Chromium: see injection.mjs, some of
// which Firefox runs too.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byCharts, byProjects } from './injection-files.mjs'
import { byAddress, byElement, byFields, byFrames, byLoading, byStorage, byTables, seesHarm } from './injection.mjs'
import { start } from './page.mjs'
import { few, payloads } from './payloads.mjs'

start()

test('there are enough of them', () => assert.ok(payloads.length >= 400, `${payloads.length} strings`))
test('harm is seen', () => seesHarm())
test('in the address', () => byAddress(payloads))
test('in the address of a page that loads', () => byLoading(few.slice(0, 12)))
test('in every field', () => byFields(payloads))
test('in the storage', () => byStorage(payloads))
test('in tables', () => byTables(payloads))
test('in projects', () => byProjects(payloads))
test('in charts', () => byCharts(few.slice(0, 20)))
test('in an element', () => byElement(payloads))
test('in the address of a frame', () => byFrames(payloads.filter((_, i) => i % 4)))
