// <mini-compat>: the answer to one question, for any page. It paints what the
// build wrote at once, starts the engine when its attribute load says so, and
// paints the engine's card over it in the same places. web/minicompat.d.ts and
// custom-elements.json describe it.
import { site } from 'minicompat:options'
import { engine } from '../engine/shared.js'
import { badge } from './badge.js'
import { compact } from './compact.js'
import { first, pathOf, platformOf } from './first.js'
import { full } from './full.js'
import { blank, ofCard, ofFacts } from './model.js'
import { adopt } from './sheets.js'
import { followLanguage, whenNear } from './watch.js'
import { languageOf } from './words.js'

const views = { badge, compact, full }
const names = ['platform', 'feature', 'version', 'minimum', 'segment', 'snapshot', 'theme', 'view', 'load', 'heading-level']
const wakes = ['pointerenter', 'focusin', 'click', 'toggle']

const property = attribute => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

export class MiniCompat extends HTMLElement {
  static observedAttributes = [...names, 'lang']

  #root = this.attachShadow({ mode: 'open' })
  #view = null // what paints, and its name
  #facts = null // of the question, from the build
  #card = null // of the question, from the engine
  #about = '' // the question that facts and card are about
  #state = 'idle' // of the engine, once this element wants it
  #api = null
  #stops = [] // what ends when the element leaves the document
  #due = false
  #table = null
  #fallback = document.createElement('slot')
  #ready = false

  connectedCallback() {
    for (const name of [...names.map(property), 'distribution']) this.#upgrade(name)
    this.#stops.push(followLanguage(() => this.#refresh()))
    if (this.load === 'interaction') this.#wakeOn(wakes)
    else this.#stops.push(whenNear(this, this.load === 'eager', () => this.#wake()))
    this.#refresh()
  }

  disconnectedCallback() {
    for (const stop of this.#stops.splice(0)) stop()
    this.#api = null
    this.#state = 'idle'
  }

  adoptedCallback() { this.#view = null }

  attributeChangedCallback(name, before, after) {
    if (before !== after) this.#refresh()
  }

  // A property that was set before the element was defined hides the accessor.
  #upgrade(name) {
    if (!Object.hasOwn(this, name)) return
    const value = this[name]
    delete this[name]
    this[name] = value
  }

  /** A distribution of one's own: see minicompat.d.ts. */
  get distribution() { return this.#table }
  set distribution(table) {
    this.#table = table ?? null
    this.#about = ''
    this.#refresh()
  }

  // Many changes in one turn are one painting.
  #refresh() {
    if (this.#due || !this.isConnected) return
    this.#due = true
    queueMicrotask(() => { this.#due = false; if (this.isConnected) this.#update() })
  }

  // What is asked, as the attributes give it.
  #ask() {
    const ask = { lang: languageOf(this), level: null, site: null, idle: false }
    for (const name of names) ask[property(name)] = this.getAttribute(name)?.trim() ?? ''
    ask.platform = platformOf(ask.platform)
    ask.level = /^[1-6]$/.test(ask.headingLevel) ? ask.headingLevel : null
    ask.idle = !ask.feature && !ask.version && !ask.minimum
    if (site) ask.site = new URL('./?' + new URLSearchParams(linked(ask)), import.meta.url).href
    return ask
  }

  #update() {
    const ask = this.#ask()
    const about = JSON.stringify(request(ask, null))
    if (about !== this.#about) {
      this.#about = about
      this.#card = this.#facts = null
      this.#find(ask, about)
    }
    if (this.#api) this.#answer(ask)
    this.#paint(ask)
  }

  async #find(ask, about) {
    const facts = ask.feature ? await first(ask.platform, ask.feature) : null
    if (about !== this.#about || !facts) return
    this.#facts = facts
    this.#refresh()
  }

  #paint(ask) {
    const build = views[ask.view] ?? compact
    if (this.#view?.build !== build) {
      adopt(this.#root)
      this.#view = { build, ...build(this.#root, this.#host()) }
      this.#root.append(this.#fallback)
    }
    const lack = this.#lack()
    const otherTable = Boolean(ask.snapshot || this.#table || (ask.segment && ask.segment !== 'all'))
    const model = this.#card ? ofCard(this.#card) : this.#facts ? ofFacts(this.#facts, { ...ask, otherTable }) : blank()
    model.feature ??= pathOf(ask.platform, ask.feature)
    const nothing = lack && !this.#card && !this.#facts
    this.#fallback.hidden = !nothing
    this.#view.paint(model, { ...ask, lack: nothing ? 'needsEngine' : lack, retry: retriable.has(lack) ? () => this.#again() : null })
  }

  // What keeps the engine's answer away, as the name of a phrase.
  #lack() {
    if (typeof WebAssembly !== 'object') return 'noWasm'
    return { failed: 'failed', crashed: 'crashed', restarting: 'restarting' }[this.#state] ?? null
  }

  // What the views may ask of the element.
  #host() {
    return {
      lang: () => languageOf(this),
      ask: attributes => { for (const [name, value] of Object.entries(attributes)) this[name] = value },
      suggest: text => this.#suggest(text),
    }
  }

  #suggest(text) {
    if (!this.#api || text.trim().length < 2) return []
    const { platform } = this.#ask()
    const answer = JSON.parse(this.#api.ask(JSON.stringify({ question: 'features', params: { platform, text, limit: '8' } })))
    return answer.data?.features.map(row => row.path) ?? []
  }

  #wakeOn(events) {
    const wake = () => { stop(); this.#wake() }
    const stop = () => { for (const name of events) this.removeEventListener(name, wake) }
    for (const name of events) this.addEventListener(name, wake)
    this.#stops.push(stop)
  }

  // Starts the engine, or takes the one that is there.
  async #wake(again = false) {
    if (typeof WebAssembly !== 'object') return
    const stops = this.#stops
    try {
      const loader = await engine()
      if (stops !== this.#stops || !this.isConnected) return
      if (!this.#watching) {
        this.#watching = true
        const stop = loader.watch(state => this.#enter(state, loader))
        this.#stops.push(() => { stop(); this.#watching = false })
      }
      await (again ? loader.retry() : loader.start())
    } catch (reason) {
      this.#enter('failed')
      this.#tell('minicompat-error', { message: String(reason?.message ?? reason) })
    }
  }
  #watching = false

  #again() {
    this.#state = 'loading'
    this.#refresh()
    this.#wake(true)
  }

  #enter(state, loader) {
    this.#state = state
    if (state !== 'ready') {
      this.#api = null
      if (state !== 'loading' && state !== 'idle') this.#refresh()
      return
    }
    loader.start().then(api => {
      if (!this.#watching) return
      this.#api = api
      this.#card = null
      this.#refresh()
    }, () => {})
  }

  // An engine that ends in the call is started again by its loader, which tells.
  #answer(ask) {
    if (this.#card) return
    let card
    try { card = JSON.parse(this.#api.card(JSON.stringify(request(ask, this.#table)))) } catch (reason) {
      this.#tell('minicompat-error', { message: String(reason?.message ?? reason) })
      return
    }
    this.#card = card
    const detail = { question: request(ask, this.#table), canIUse: card.canIUse ?? null, impact: card.impact ?? null, problem: card.problem ?? null }
    if (!this.#ready) this.#tell('minicompat-ready', detail)
    this.#ready = true
    this.#tell(card.problem ? 'minicompat-error' : 'minicompat-change', detail)
  }

  // Listeners hear of what is painted, not of what will be.
  #tell(type, detail) {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail })))
  }
}

const retriable = new Set(['failed', 'crashed'])

for (const name of names) {
  Object.defineProperty(MiniCompat.prototype, property(name), {
    configurable: true, enumerable: true,
    get() { return this.getAttribute(name) ?? '' },
    set(value) {
      if (value === null || value === undefined) this.removeAttribute(name)
      else this.setAttribute(name, value)
    },
  })
}

// The request that the engine's card answers.
function request(ask, table) {
  const { platform, feature, version, minimum, segment, snapshot, lang, view } = ask
  return { platform, feature, version, minimum, segment, snapshot, lang, rows: view === 'full', ...own(table) }
}

// A distribution of one's own as the engine reads it: see query.Impact.
function own(table) {
  if (!table) return {}
  const rows = Array.isArray(table.shares) ? table.shares : Object.entries(table.shares ?? {})
  return {
    shares: rows.map(([version, share]) => `${version} ${share}`).join('\n') || 'empty',
    as_of: String(table.asOf ?? ''), name: String(table.name ?? ''),
  }
}

// The question as the address of the site.
function linked({ platform, feature, version, minimum, segment, snapshot, lang }) {
  const all = { platform, version: version || minimum, feature, segment, snapshot, lang }
  return Object.entries(all).filter(([, value]) => value)
}
