import { MiniCompatError, compareVersion, minimum } from './minicompat/minicompat.js'

const at = id => document.getElementById(id)

// The elements tell what they show: one listener on the document hears them all.
for (const type of ['minicompat-ready', 'minicompat-change', 'minicompat-error']) {
  document.addEventListener(type, event => log(event.target.id || event.target.view, type, event.detail))
}

function log(from, type, { canIUse, problem, message }) {
  const said = message ?? problem?.detail ?? `${canIUse?.feature}: ${canIUse?.support ?? `since ${canIUse?.since}`}`
  const line = document.createElement('li')
  line.textContent = `${type.replace('minicompat-', '')}  #${from}  ${said}`
  at('log').prepend(line)
}

// A distribution of your own: which share of your users is on which version.
const ours = {
  name: 'Our users',
  asOf: '2026-10-31',
  shares: { '>=3.0.0': 71.4, '2.32.3': 18.25, '2.10.4': 7.1, '2.9.5': 2.05, '2.6.6': 1.2 },
}
const useOwn = () => { at('own').distribution = at('use-own').checked ? ours : null }
at('use-own').addEventListener('change', useOwn)
useOwn()

at('theme').addEventListener('change', ({ target }) => { document.documentElement.dataset.theme = target.value })

// Answers without a view. What cannot be answered rejects, with a problem that
// says why.
function answer(form, ask) {
  const output = form.querySelector('output')
  form.addEventListener('submit', async event => {
    event.preventDefault()
    try {
      output.textContent = await ask()
    } catch (error) {
      if (!(error instanceof MiniCompatError)) throw error
      output.textContent = error.problem.detail
    }
  })
}

answer(at('keep'), async () => {
  const { certain, snapshot } = await minimum({ platform: 'wechat', coverage: at('coverage').value })
  const version = certain ? `Base library ${certain.version} keeps ${certain.coverage.lower} % for certain` : 'No version keeps that for certain'
  return `${version}, as of ${snapshot.as_of}.`
})

answer(at('compare'), async () => {
  const [a, b] = [at('a').value, at('b').value]
  const sign = { '-1': '<', 0: '=', 1: '>' }[await compareVersion(a, b)]
  return `${a} ${sign} ${b}`
})
