// The view "full": the card with fields to ask by, and the systems side by side.
import { bar, card, dress, spare } from './compact.js'
import { h, set, write } from './dom.js'
import { say } from './words.js'

const platforms = ['wechat', 'alipay', 'xiaohongshu']
const segments = ['all', 'ios', 'android']

/** Builds the view into a shadow root; returns what paints a model into it. */
export function full(root, host) {
  const parts = card(host)
  const form = fields(host)
  const rows = table()
  const box = h('div', { class: 'card full', part: 'card', role: 'group' }, form.box, spare(host),
    parts.head, parts.subject, parts.track, parts.share, parts.basis, parts.line, rows.box, parts.feet, parts.voice)
  root.replaceChildren(box)
  return {
    paint(model, ask) {
      dress(box, model, ask)
      form.paint(model, ask)
      parts.paint(model, ask)
      rows.paint(model, ask)
    },
  }
}

function field(name, control) {
  const label = h('span', { class: 'label' })
  return { box: h('label', { class: name }, label, control), label }
}

// What is typed becomes the element's attributes, and so its question.
function fields(host) {
  const platform = h('select', { name: 'platform' }, ...platforms.map(value => h('option', { value })))
  const feature = h('input', { name: 'feature', list: 'paths', autocomplete: 'off', spellcheck: 'false', autocapitalize: 'off' })
  const version = h('input', { name: 'version', inputmode: 'decimal', autocomplete: 'off', placeholder: '2.10.0' })
  const paths = h('datalist', { id: 'paths' })
  const all = [field('platform', platform), field('feature', feature), field('version', version)]
  const box = h('div', { class: 'fields', part: 'field' }, ...all.map(one => one.box), paths)
  platform.addEventListener('change', () => host.ask({ platform: platform.value }))
  version.addEventListener('input', () => host.ask({ version: version.value }))
  feature.addEventListener('input', () => {
    host.ask({ feature: feature.value })
    paths.replaceChildren(...host.suggest(feature.value).map(path => h('option', { value: path })))
  })
  return {
    box,
    paint(model, { lang, ...ask }) {
      for (const [i, name] of ['platform', 'feature', 'version'].entries()) write(all[i].label, say(lang, name))
      for (const option of platform.options) write(option, say(lang, option.value))
      for (const control of [platform, feature, version]) {
        // What is typed is never rewritten: the question has it without its spaces.
        if (control.value.trim() !== ask[control.name]) control.value = ask[control.name]
        const wrong = model.problem === control.name
        set(control, { 'aria-invalid': wrong ? 'true' : null, 'aria-describedby': wrong ? 'line' : null })
      }
    },
  }
}

function table() {
  const heads = ['segment', 'coverage', 'between'].map(name => [name, h('th', { scope: 'col' })])
  const rows = segments.map(row)
  const caption = h('caption', { class: 'unseen' })
  const box = h('table', { part: 'table' }, caption, h('thead', null, h('tr', null, ...heads.map(([, th]) => th))),
    h('tbody', null, ...rows.map(one => one.box)))
  return {
    box,
    paint(model, { lang }) {
      write(caption, say(lang, 'rows'))
      for (const [name, th] of heads) write(th, say(lang, name))
      for (const [i, one] of rows.entries()) one.paint(model.rows[i], lang)
    },
  }
}

function row(segment) {
  const name = h('th', { scope: 'row' })
  const track = bar()
  const share = h('span', null)
  const bounds = h('td', { class: 'muted' })
  return {
    box: h('tr', null, name, h('td', { class: 'cell' }, track.box, share), bounds),
    paint(model, lang) {
      write(name, say(lang, segment))
      track.paint(model?.bar ?? null)
      write(share, model?.share ?? '')
      write(bounds, model?.bounds ?? '')
    },
  }
}
