// Makes elements without markup: every text stays a text.
const svgNamespace = 'http://www.w3.org/2000/svg'
const svgTags = new Set(['svg', 'path', 'rect'])

/** h('p', { class: 'x' }, 'text', child): an element; null attributes are left out. */
export function h(tag, attributes, ...children) {
  const element = svgTags.has(tag) ? document.createElementNS(svgNamespace, tag) : document.createElement(tag)
  set(element, attributes)
  element.append(...children.filter(child => child !== null))
  return element
}

/** Sets attributes; null removes one. What does not change is left alone. */
export function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) element.removeAttribute(name)
    else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value === true ? '' : value)
  }
}

/** Writes a text where it differs, so that nothing is announced twice. */
export function write(element, text) {
  if (element.textContent !== text) element.textContent = text
}

const paths = {
  good: 'M3 8.5l3.2 3.2L13 4.8', bad: 'M4 4l8 8M12 4l-8 8', mixed: 'M3 8h10M8 3v10', info: 'M8 7v5M8 4v.01',
  unknown: 'M6 6a2 2 0 1 1 2.6 1.9c-.4.2-.6.5-.6 1v.6M8 12v.01',
}

/** The sign of a tone. */
export const icon = tone => h('svg', { viewBox: '0 0 16 16', 'aria-hidden': 'true' }, h('path', { d: paths[tone] ?? paths.unknown }))
