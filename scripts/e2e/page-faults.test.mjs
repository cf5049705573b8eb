// The page's faults in Chromium: see page-faults.mjs, which Firefox runs too.
import { pageFaults } from './page-faults.mjs'
import { start } from './page.mjs'

start()
pageFaults()
