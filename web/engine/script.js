// Answers for scripts, without a view.
//
//   import { canIUse } from '…/minicompat.js'
//   const answer = await canIUse({ platform: 'wechat', feature: 'chooseMedia', version: '2.9.0' })
//
// Each resolves with the answer's data, or rejects with a MiniCompatError that
// carries the problem document.
import { engine } from './shared.js'

export class MiniCompatError extends Error {
  constructor(problem) {
    super(problem.detail)
    this.name = 'MiniCompatError'
    this.problem = problem
  }
}

/** Asks any question of the engine by its name. */
export async function ask(question, parameters = {}) {
  const { start } = await engine()
  const api = await start()
  const answer = JSON.parse(api.ask(JSON.stringify({ question, params: plain(parameters) })))
  if (answer.data === undefined) throw new MiniCompatError(answer)
  return answer.data
}

// Numbers and booleans are written as the engine reads them; what is absent is
// left out.
function plain(parameters) {
  const params = {}
  for (const [name, value] of Object.entries(parameters)) {
    if (value === undefined || value === null) continue
    params[name] = Array.isArray(value) ? value.map(String) : String(value)
  }
  return params
}

export const compareVersion = async (a, b) => (await ask('compare', { a, b })).result
export const canIUse = parameters => ask('canIUse', parameters)
export const impact = parameters => ask('impact', parameters)
export const minimum = parameters => ask('minimum', parameters)
export const features = parameters => ask('features', parameters)
