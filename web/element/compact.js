// The view "compact", and what the view "full" shares with it: verdict, share,
// bounds, and on demand the basis and the guard. Every part is there from the
// first paint, with its height reserved.
import { h, icon, set, write } from './dom.js'
import { voice } from './voice.js'
import { say, visible } from './words.js'

/** The parts of a card, to be placed by a view. */
export function card(host) {
  const sign = h('span', { class: 'sign' })
  const word = h('span', { class: 'word' })
  const tags = h('span', { class: 'tags' })
  const head = h('div', { class: 'head', part: 'verdict' }, sign, h('div', { class: 'said' }, word, tags))
  const path = h('code', { class: 'path' })
  const about = h('span', { class: 'muted about' })
  const subject = h('p', { class: 'subject' }, path, about)
  const track = bar()
  const share = h('p', { class: 'share' })
  const basis = h('p', { class: 'muted basis' })
  const line = h('p', { class: 'line', id: 'line' })
  const more = details('more', h('div', { class: 'notes' }))
  const code = h('code', { part: 'code' })
  const pre = h('pre', { tabindex: '0' }, code)
  const copy = h('button', { type: 'button', class: 'button' })
  const without = h('p', { class: 'muted' })
  const guard = details('guard', h('div', { class: 'codes' }, pre, copy, without))
  const told = voice()
  const feet = h('div', { class: 'feet' }, more.box, guard.box)
  copy.addEventListener('click', () => copyCode({ button: copy, code, told }, host.lang()))

  function paint(model, ask) {
    const { lang } = ask
    set(head, ask.level ? { role: 'heading', 'aria-level': ask.level } : { role: null, 'aria-level': null })
    sign.replaceChildren(icon(model.tone))
    write(word, model.word || say(lang, ask.lack && ask.lack !== 'restarting' ? 'noAnswer' : 'loading'))
    tags.replaceChildren(...model.tags.map(tag => h('span', { class: 'tag' }, tag)))
    write(path, model.feature ?? '')
    write(about, visible([say(lang, ask.platform), ask.version || ask.minimum].filter(Boolean).join(' · ')))
    track.paint(model.bar)
    write(share, model.share)
    write(basis, model.basis)
    paintLine(model, ask)
    write(more.title, say(lang, 'more'))
    more.body.replaceChildren(...notes(model, ask))
    write(guard.title, say(lang, 'guard'))
    write(code, model.code ?? '')
    if (!copy.dataset.busy) write(copy, say(lang, 'copy'))
    copy.hidden = pre.hidden = !model.code
    without.hidden = Boolean(model.code)
    write(without, say(lang, model.engine ? 'noGuard' : 'waiting'))
    set(pre, { 'aria-label': say(lang, 'guard') })
    told.hear(model)
  }

  // Bounds, or what keeps them away, or what may have been meant.
  function paintLine(model, { lang, lack, act }) {
    if (!lack && model.suggestions.length) return line.replaceChildren(say(lang, 'suggestions') + ' ', ...model.suggestions.slice(0, 3).map(suggestion))
    if (!lack) return write(line, model.line)
    const button = act && h('button', { type: 'button', class: 'button' }, say(lang, lack === 'asleep' ? 'wake' : 'retry'))
    button?.addEventListener('click', act)
    line.replaceChildren(say(lang, lack) + ' ', ...(button ? [button] : []))
  }

  function suggestion(path) {
    const button = h('button', { type: 'button', class: 'button' }, h('code', null, path))
    button.addEventListener('click', () => host.ask({ feature: path }))
    return button
  }

  return { paint, head, subject, track: track.box, share, basis, line, feet, voice: told.box }
}

function notes(model, { lang, site }) {
  const list = h('ul', null, ...model.notes.map(note => h('li', null, note)))
  const out = [model.notes.length ? list : h('p', { class: 'muted' }, say(lang, model.engine ? 'noShare' : 'waiting'))]
  if (model.source) out.push(h('p', { class: 'muted' }, say(lang, 'sourceOf'), link(model.source.url, model.source.name), model.source.age ? ' · ' + model.source.age : ''))
  if (site) out.push(h('p', null, link(site, say(lang, 'site')), ' · ', link(site + '#report', say(lang, 'report'))))
  return out
}

// Only web addresses are followed: a source is data.
const link = (url, text) => /^https?:/.test(url ?? '') ? h('a', { href: url, rel: 'noopener' }, text) : h('span', null, text)

function details(name, body) {
  const title = h('summary', null)
  return { box: h('details', { class: name }, title, body), title, body }
}

/** A coverage as a bar: what is certain, and what may be. */
export function bar() {
  const rect = kind => h('rect', { class: kind, height: 10, width: 0 })
  const [sure, maybe] = [rect('sure'), rect('maybe')]
  const ground = h('rect', { class: 'ground', height: 10, width: 1000 })
  const box = h('svg', { class: 'bar', part: 'bar', viewBox: '0 0 1000 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, ground, sure, maybe)
  return {
    box,
    paint(model) {
      set(box, { 'data-empty': model === null })
      set(sure, { width: model?.sure ?? 0 })
      set(maybe, { x: model?.sure ?? 0, width: model?.maybe ?? 0 })
    },
  }
}

const copiedMS = 4000

// Clipboards may be missing or refuse: then the code is selected instead.
async function copyCode({ button, code, told }, lang) {
  let outcome = 'copied'
  try {
    await navigator.clipboard.writeText(code.textContent)
  } catch {
    getSelection()?.selectAllChildren(code)
    outcome = 'copyFail'
  }
  write(button, say(lang, outcome))
  told.say(say(lang, outcome))
  button.dataset.busy = 'yes'
  setTimeout(() => { delete button.dataset.busy; write(button, say(lang, 'copy')) }, copiedMS)
}

/** Builds the view into a shadow root; returns what paints a model into it. */
export function compact(root, host) {
  const parts = card(host)
  const box = h('div', { class: 'card', part: 'card', role: 'group' }, spare(host),
    parts.head, parts.subject, parts.track, parts.share, parts.basis, parts.line, parts.feet, parts.voice)
  root.replaceChildren(box)
  return { paint: (model, ask) => { dress(box, model, ask); parts.paint(model, ask) } }
}

/** The room of the light DOM: see the attribute data-spare of the card. */
export const spare = host => h('div', { class: 'spare' }, host.slot)

/** What the frame of a card shows of the model. */
export function dress(box, model, { lang, feature, version, minimum, idle, spare }) {
  const long = minimum || (version && model.form !== 'since') // what will be said needs a line more
  set(box, {
    'data-tone': model.tone, 'data-spare': spare, 'data-idle': idle, 'data-long': Boolean(long),
    'aria-busy': model.word ? null : 'true', lang: lang === 'zh' ? 'zh-CN' : 'en',
    'aria-label': feature ? say(lang, 'answerOf', visible(feature)) : say(lang, 'answer'),
  })
}
