// Words in the reader's language; the build takes them from the one place where
// they are kept, internal/view/text.
import table from 'minicompat:words'

/** zh or en, for a language tag; '' for others. */
export function match(tag) {
  const primary = (tag ?? '').toLowerCase().split('-')[0]
  return primary === 'zh' || primary === 'en' ? primary : ''
}

/** The language of an element: its own or an ancestor's, else the browser's. */
export function languageOf(element) {
  for (let at = element; at; at = at.parentNode ?? at.host) {
    const tag = at.getAttribute?.('lang')
    if (tag) return match(tag) || 'en'
  }
  return match(navigator.language) || 'en'
}

/**
 * A text as it is shown: what shows nothing, or turns the direction of what
 * follows, is seen as a mark.
 */
export const visible = text => (text ?? '').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, '\ufffd')

/** A phrase with its placeholders filled in; an unknown name is said as it is. */
export function say(lang, name, ...values) {
  const phrase = Object.hasOwn(table[lang], name) ? table[lang][name] : name
  return phrase.replace(/\{(\d)\}/g, (_, n) => values[n] ?? '')
}
