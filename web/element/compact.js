// The view "compact", and what the view "full" shares with it: verdict, share,
// bounds, and on demand the basis and the guard. Every part is there from the
// first paint, with its height reserved.
import { h, icon, set, write } from './dom.js'
import { say } from './words.js'

/** The parts of a card, to be placed by a view. */
export function card(host) {
  const sign = h('span', { class: 'sign' })
  const word = h('span', { class: 'word' })
  const tags = h('span', { class: 'tags' })
  const head = h('div', { class: 'head', part: 'verdict' }, sign, word, tags)
  const path = h('code', { class: 'path' })
  const about = h('span', { class: 'muted about' })
  const subject = h('p', { class: 'subject' }, path, about)
  const track = bar()
  const share = h('p', { class: 'share' })
  const basis = h('p', { class: 'muted basis' })
  const line = h('p', { class: 'line' })
  const more = details('more', h('div', { class: 'notes' }))
  const code = h('code', { part: 'code' })
  const pre = h('pre', { tabindex: '0' }, code)
  const copy = h('button', { type: 'button', class: 'button' })
  const guard = details('guard', h('div', { class: 'codes' }, pre, copy))
  const voice = h('p', { class: 'unseen', role: 'status' })
  const feet = h('div', { class: 'feet' }, more.box, guard.box)
  copy.addEventListener('click', () => copyCode(copy, code, host))
  let told = null

  function paint(model, ask) {
    const { lang } = ask
    set(head, ask.level ? { role: 'heading', 'aria-level': ask.level } : { role: null, 'aria-level': null })
    sign.replaceChildren(icon(model.tone))
    write(word, model.word || say(lang, ask.idle ? 'nothing' : 'loading'))
    tags.replaceChildren(...model.tags.map(tag => h('span', { class: 'tag' }, tag)))
    write(path, model.feature ?? ask.feature)
    write(about, [say(lang, ask.platform), ask.version || ask.minimum].filter(Boolean).join(' · '))
    track.paint(model.bar)
    write(share, model.share)
    write(basis, model.basis)
    paintLine(model, ask)
    write(more.title, say(lang, 'more'))
    more.body.replaceChildren(...notes(model, ask))
    write(guard.title, say(lang, 'guard'))
    write(code, model.code ?? '')
    write(copy, say(lang, 'copy'))
    copy.hidden = pre.hidden = !model.code
    set(pre, { 'aria-label': say(lang, 'guard') })
    speak(model)
  }

  // Bounds, or what keeps them away, or what may have been meant.
  function paintLine(model, { lang, lack, retry }) {
    if (!lack && model.suggestions.length) return line.replaceChildren(say(lang, 'suggestions') + ' ', ...model.suggestions.slice(0, 3).map(suggestion))
    if (!lack) return write(line, model.line)
    const button = retry && h('button', { type: 'button', class: 'button' }, say(lang, 'retry'))
    button?.addEventListener('click', retry)
    line.replaceChildren(say(lang, lack) + ' ', ...(button ? [button] : []))
  }

  function suggestion(path) {
    const button = h('button', { type: 'button', class: 'button' }, h('code', null, path))
    button.addEventListener('click', () => host.ask({ feature: path }))
    return button
  }

  // What follows the first answer is told; a page of elements stays silent.
  function speak(model) {
    if (!model.engine) return
    const now = `${model.feature ?? ''} ${model.word}`
    if (told !== null && told !== now) write(voice, now)
    told = now
  }

  return { paint, head, subject, track: track.box, share, basis, line, feet, voice }
}

function notes(model, { lang, site }) {
  const list = h('ul', null, ...model.notes.map(note => h('li', null, note)))
  const out = [model.notes.length ? list : h('p', { class: 'muted' }, say(lang, model.engine ? 'noShare' : 'waiting'))]
  if (model.source) out.push(h('p', { class: 'muted' }, say(lang, 'sourceOf'), link(model.source.url, model.source.name)))
  if (site) out.push(h('p', null, link(site, say(lang, 'site'))))
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

// Clipboards may be missing or refuse: then the code is selected instead.
async function copyCode(button, code, host) {
  const { lang } = host
  try {
    await navigator.clipboard.writeText(code.textContent)
    write(button, say(lang(), 'copied'))
  } catch {
    getSelection()?.selectAllChildren(code)
    write(button, say(lang(), 'copyFail'))
  }
}

/** Builds the view into a shadow root; returns what paints a model into it. */
export function compact(root, host) {
  const parts = card(host)
  const box = h('section', { class: 'card', part: 'card' },
    parts.head, parts.subject, parts.track, parts.share, parts.basis, parts.line, parts.feet, parts.voice)
  root.replaceChildren(box)
  return { paint: (model, ask) => { dress(box, model, ask); parts.paint(model, ask) } }
}

/** What the frame of a card shows of the model. */
export function dress(box, model, { lang, feature }) {
  set(box, {
    'data-tone': model.tone, 'aria-busy': model.word ? null : 'true', lang: lang === 'zh' ? 'zh-CN' : 'en',
    'aria-label': feature ? say(lang, 'answerOf', feature) : say(lang, 'answer'),
  })
}
