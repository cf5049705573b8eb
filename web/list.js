// A file that is chosen or dropped beside a list of features lands in the list,
// as if it had been typed: the view hears nothing but its field.
const largest = 1 << 20 // bytes

/** Listens for files under an element. */
export function listenForLists(app) {
  app.addEventListener('change', event => {
    const [file] = event.target.type === 'file' && zone(event) ? event.target.files : []
    if (file) fill(zone(event), file).then(() => { event.target.value = '' })
  })
  for (const type of ['dragover', 'dragleave', 'drop']) app.addEventListener(type, event => drag(event, type))
}

const zone = event => event.target.closest?.('[data-list]')

function drag(event, type) {
  const panel = zone(event)
  if (!panel || !event.dataTransfer.types.includes('Files')) return // text goes where it is dropped
  panel.classList.toggle('is-over', type === 'dragover')
  if (type === 'dragleave') return
  event.preventDefault()
  if (type === 'drop') fill(panel, event.dataTransfer.files[0])
}

async function fill(panel, file) {
  const text = await textOf(file)
  const field = panel.querySelector('textarea')
  if (text === null) return panel.dispatchEvent(new CustomEvent('minicompat-told', { detail: '', bubbles: true }))
  field.value = text
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

// The text of a file; null of one that is too large or holds no text.
async function textOf(file) {
  if (!file || file.size > largest) return null
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()).replaceAll('\r\n', '\n')
  } catch { return null }
}
