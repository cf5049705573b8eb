// What a screen reader is told. The first answer is not: a page of elements
// stays silent until somebody asks one of them.
import { h, write } from './dom.js'

/** A live region, unseen: hear takes each painted model, say a text. */
export function voice() {
  const box = h('span', { class: 'unseen', role: 'status' })
  let last = null
  return {
    box,
    say: text => write(box, text),
    hear(model) {
      if (!model.engine) return
      const now = `${model.feature ?? ''} ${model.word}`.trim()
      if (last !== null && last !== now) write(box, now)
      last = now
    },
  }
}
