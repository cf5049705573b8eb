// <mini-compat> in Firefox, driven over WebDriver BiDi: as authors embed it, in
// frames, from another origin, and its faults, by the same bodies as in Chromium.
import { describe } from 'node:test'
import { elementFaults } from './element-faults.mjs'
import { embedding } from './embedding.mjs'
import { launchFirefox } from './harness.mjs'
import { start } from './host.mjs'

start(launchFirefox)

describe('embedding', embedding)
describe('faults', elementFaults)
