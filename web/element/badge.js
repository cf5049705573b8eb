// The view "badge": the path and the verdict in a line of text.
import { h, icon, set, write } from './dom.js'
import { say } from './words.js'

/** Builds the view into a shadow root; returns what paints a model into it. */
export function badge(root) {
  const path = h('code', { class: 'path' })
  const sign = h('span', { class: 'sign' })
  const word = h('span', { class: 'word' })
  const percent = h('span', { class: 'percent', part: 'bar' })
  const verdict = h('span', { class: 'tone', part: 'verdict' }, sign, word, percent)
  const box = h('span', { class: 'badge', part: 'card' }, path, verdict)
  root.replaceChildren(box)
  let widest = ''
  return {
    paint(model, { lang, feature, version, minimum }) {
      box.lang = lang === 'zh' ? 'zh-CN' : 'en'
      set(box, { 'data-tone': model.tone, title: model.line || null })
      write(path, model.feature ?? feature)
      // The longest verdict that may follow keeps its room, unseen.
      widest ||= version || minimum ? longest(lang, model.short) : ''
      set(word, { 'data-widest': widest || null })
      write(word, model.short || '…')
      write(percent, model.percent)
      sign.replaceChildren(icon(model.tone))
    },
    fields: null,
  }
}

const verdicts = ['supported', 'unsupported', 'unknown', 'mixed', 'noAnswer']
const longest = (lang, word) => [word, ...verdicts.map(name => say(lang, name))].reduce((a, b) => b.length > a.length ? b : a)
