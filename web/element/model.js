// What is painted, whoever it comes from: the facts that the build wrote, or the
// card that the engine worded. Both fill the same places.
import { today } from './question.js'
import { say } from './words.js'

// A line that keeps its room until it is known; one that is empty has none.
const room = '\u00a0'

/** The model of an element to which no question is put. */
export const unasked = lang => ({
  ...blank(), word: say(lang, 'nothing'), short: say(lang, 'nothing'), line: say(lang, 'askMore', 'showToast.object.image'),
})

/** The model of an element of which nothing is known yet. */
export const blank = () => ({
  tone: 'unknown', word: '', short: '', share: '', percent: '', basis: room, bar: null, line: '', tags: [], notes: [],
  source: null, rows: [], code: null, suggestions: [], problem: null, form: '', own: false, engine: false,
})

/**
 * The model of the facts that the build wrote. They hold for the newest
 * distribution and all users: where another is asked for, the share waits.
 */
export function ofFacts(facts, { lang, platform, otherTable }) {
  const model = blank()
  model.tone = facts.form === 'noSince' ? 'unknown' : 'info'
  model.word = say(lang, facts.form, facts.of)
  model.short = facts.short
  model.form = facts.form
  if (facts.old) model.tags.push(say(lang, 'old'))
  if (facts.torn) model.tags.push(say(lang, 'torn'))
  if (otherTable) return model
  model.basis = ''
  model.share = say(lang, facts.have, ...(facts.share || []))
  model.percent = percent(facts)
  model.bar = facts.bar || null
  if (facts.day) {
    const line = facts.line ? ' ' + facts.line : ''
    model.basis = aged(lang, say(lang, 'basis', say(lang, platform) + line, say(lang, 'all'), facts.day), facts.day)
  }
  return model
}

const dayMS = 864e5

// The same figure that the engine gives (text.Ago), so that nothing moves when it does.
function aged(lang, basis, day) {
  const days = Math.max(Math.floor((Date.parse(today()) - Date.parse(day)) / dayMS), 0)
  const years = (days / 365.25).toFixed(1).replace('.0', '')
  const ago = days < 45 ? say(lang, 'agoDays', days) : days < 548 ? say(lang, 'agoMonths', Math.floor((days + 15) / 30)) : say(lang, 'agoYears', years)
  return say(lang, 'aged', basis, ago)
}

const signs = { have: '', haveMost: '≤ ', haveLeast: '≥ ' }
const percent = ({ have, share }) => have in signs ? signs[have] + share[0] : ''

/** The model of the engine's card. */
export const ofCard = card => ({
  ...blank(), engine: true, form: card.form ?? '', tone: card.tone, word: card.word, short: card.short, feature: card.feature, share: card.share, percent: card.percent ?? '',
  basis: card.basis ?? (card.problem ? room : ''), bar: card.bar ?? null, line: card.line, tags: card.tags ?? [], notes: card.notes ?? [],
  source: card.source ?? null, rows: card.rows ?? [], code: card.code ?? '', suggestions: card.suggestions ?? [], problem: card.problem?.field ?? null,
  own: Boolean(card.impact?.snapshot.own),
})
