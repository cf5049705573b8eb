// The page for frames: one element, whose attributes come from the address. It
// tells its height to the page that frames it, and to no other.
//
//   embed.html?platform=wechat&feature=chooseMedia&version=2.9.0&id=answer-1
import { visible } from './element/words.js'
import './minicompat.js'

const asked = new URLSearchParams(location.search)
const element = document.querySelector('mini-compat')
const root = document.documentElement

for (const name of ['platform', 'feature', 'version', 'minimum', 'segment', 'snapshot', 'view']) {
  if (asked.get(name)) element.setAttribute(name, asked.get(name))
}
root.lang = /^zh/i.test(asked.get('lang') || navigator.language) ? 'zh-CN' : 'en'
if (['light', 'dark'].includes(asked.get('theme'))) root.dataset.theme = asked.get('theme')
document.title = [visible(asked.get('feature')), 'minicompat'].filter(Boolean).join(' · ')

// The id is the parent's own word for this frame: without one nothing is told.
const id = asked.get('id') ?? ''
if (window.parent !== window && /^[\w-]{1,64}$/.test(id)) {
  const parentOrigin = originOf(document.referrer)
  new ResizeObserver(() => {
    window.parent.postMessage({ minicompat: id, height: Math.ceil(document.body.getBoundingClientRect().height) }, parentOrigin)
  }).observe(document.body)
}

// Pages may keep their address to themselves; a height is no secret.
function originOf(address) {
  try { return new URL(address).origin } catch { return '*' }
}
