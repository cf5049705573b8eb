// The page's faults in Firefox, driven over WebDriver BiDi: see page-faults.mjs.
import { launchFirefox } from './harness.mjs'
import { pageFaults } from './page-faults.mjs'
import { start } from './page.mjs'

start(launchFirefox)
pageFaults()
