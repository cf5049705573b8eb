// What a page loads: it defines <mini-compat>, and exports the questions for
// scripts that want answers without a view. Loading it twice is harmless: the
// first one defines the element.
import { MiniCompat } from './element/element.js'

export { MiniCompat }
export { MiniCompatError, ask, canIUse, compareVersion, features, impact, minimum } from './engine/script.js'

if (!customElements.get('mini-compat')) customElements.define('mini-compat', MiniCompat)
