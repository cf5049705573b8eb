// The style sheet, built once for each document and shared by its elements.
import css from './element.css'

const sheets = new WeakMap()

/** Gives a shadow root its style. */
export function adopt(root) {
  const view = root.ownerDocument.defaultView ?? window
  if (!sheets.has(view)) {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(css)
    sheets.set(view, sheet)
  }
  root.adoptedStyleSheets = [sheets.get(view)]
}
