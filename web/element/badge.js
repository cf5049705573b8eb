// The view "badge": the path and the verdict in a line of text.
import { h, icon, set, write } from './dom.js'
import { voice } from './voice.js'
import { say } from './words.js'

/** Builds the view into a shadow root; returns what paints a model into it. */
export function badge(root, host) {
  const path = h('code', { class: 'path' })
  const sign = h('span', { class: 'sign' })
  const word = h('span', { class: 'word' })
  const percent = h('span', { class: 'percent', part: 'bar' })
  const verdict = h('span', { class: 'tone', part: 'verdict' }, sign, word, percent)
  const box = h('span', { class: 'badge', part: 'card' }, path, verdict)
  const told = voice()
  const room = h('span', { class: 'room' }, box, h('span', { class: 'spare' }, host.slot), told.box)
  root.replaceChildren(room)
  let widest = ''
  return {
    paint(model, { lang, version, minimum, spare, lack }) {
      set(box, { 'data-tone': model.tone, lang: lang === 'zh' ? 'zh-CN' : 'en', title: lack ? say(lang, lack) : about(model) || null })
      set(room, { 'data-spare': spare })
      write(path, model.feature ?? '')
      // The longest verdict that may follow keeps its room, unseen.
      if (model.short && !model.engine) widest = version || minimum ? longest(lang, model) : ''
      set(verdict, { 'data-widest': widest || null })
      write(word, model.short || (lack && lack !== 'restarting' ? '—' : '…'))
      write(percent, model.own && model.percent ? model.percent + say(lang, 'own') : model.percent)
      sign.replaceChildren(icon(model.tone))
      told.hear(model)
    },
  }
}

// Whose users the share is of must be told also where there is no room for it.
const about = ({ line, basis, own }) => own ? `${basis}\n${line}` : line

const verdicts = ['supported', 'unsupported', 'unknown', 'mixed', 'invalid']

function longest(lang, { short, percent }) {
  const word = [short, ...verdicts.map(name => say(lang, name))].reduce((a, b) => b.length > a.length ? b : a)
  return percent ? `${word}\u2002${percent}` : word // an en space is as wide as the gap
}
