// <mini-compat>: the answer to one question, for any page. It paints what the
// build wrote at once, starts the engine when its attribute load says so, and
// paints the engine's card over it in the same places. web/minicompat.d.ts and
// custom-elements.json describe it.
import { site } from 'minicompat:options'
import { engine } from '../engine/shared.js'
import { badge } from './badge.js'
import { compact } from './compact.js'
import { first, firstSettled, pathOf, platformOf } from './first.js'
import { full } from './full.js'
import { blank, ofCard, ofFacts, unasked } from './model.js'
import { address, own, request, today } from './question.js'
import { adopt } from './sheets.js'
import { followLanguage, painted, whenNear } from './watch.js'
import { languageOf, visible } from './words.js'

const views = { badge, compact, full }
const names = ['platform', 'feature', 'version', 'minimum', 'segment', 'snapshot', 'theme', 'view', 'load', 'heading-level']
const wakes = ['pointerenter', 'focusin', 'click', 'toggle']

const canRun = typeof WebAssembly === 'object'

const property = attribute => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())

export class MiniCompat extends HTMLElement {
  static observedAttributes = [...names, 'lang']

  #root = this.attachShadow({ mode: 'open' })
  #view = null // what paints, and its name
  #facts = null // of the question, from the build
  #searched = false // the build's facts were looked for
  #card = null // of the question, from the engine
  #about = '' // the question that facts and card are about
  #state = 'idle' // of the engine, once this element wants it
  #api = null
  #fatal = '' // the question that ended the engine: it is not put again unasked
  #watching = false
  #stops = [] // what ends when the element leaves the document
  #due = false
  #table = null // the distribution of one's own as it was given,
  #own = null // and as the engine reads it
  #slot = document.createElement('slot')
  #ready = false

  connectedCallback() {
    for (const name of [...names.map(property), 'distribution']) this.#upgrade(name)
    this.#stops.push(followLanguage(() => this.#refresh()))
    if (this.load === 'interaction') this.#wakeOn(wakes)
    else this.#stops.push(whenNear(this, this.load === 'eager', () => this.#wakeAfterFirst()))
    this.#request(this.#ask())
    this.#refresh()
  }

  disconnectedCallback() {
    const stops = this.#stops
    this.#stops = [] // what is under way sees that it is no longer wanted
    for (const stop of stops) stop()
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
    this.#own = own(table)
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
    if (site) ask.site = new URL('./' + address(ask), import.meta.url).href
    return ask
  }

  #update() {
    const ask = this.#ask()
    const about = JSON.stringify(request(ask, null))
    if (about !== this.#about) {
      this.#about = about
      this.#card = this.#facts = null
      this.#searched = false
      this.#find(ask, about)
    }
    if (this.#api) this.#answer(ask)
    this.#paint(ask)
  }

  async #find(ask, about) {
    const facts = await this.#request(ask)
    if (about !== this.#about) return
    this.#facts = facts
    this.#searched = true
    this.#refresh()
  }

  // Asks for the facts; the engine needs none. Elements ask as they enter the
  // document, before the first of them builds its view.
  #request(ask) { return ask.feature && !this.#api ? first(ask.platform, ask.feature) : null }

  #paint(ask) {
    const build = Object.hasOwn(views, ask.view) ? views[ask.view] : compact
    if (this.#view?.build !== build) {
      adopt(this.#root)
      this.#view = { build, ...build(this.#root, this.#host()) }
    }
    const model = this.#model(ask)
    const lack = ask.idle ? null : this.#lack(model)
    this.#view.paint(model, { ...ask, lack, spare: this.#spare(model, lack), act: acts.has(lack) ? () => this.#again() : null })
  }

  #model(ask) {
    if (ask.idle) return unasked(ask.lang)
    const otherTable = Boolean(ask.snapshot || this.#own || (ask.segment && ask.segment !== 'all'))
    const model = this.#card ? ofCard(this.#card) : this.#facts ? ofFacts(this.#facts, { ...ask, otherTable }) : blank()
    model.feature = visible(model.feature ?? pathOf(ask.platform, ask.feature))
    return model
  }

  // The light DOM is the answer until there is another: over the room of the
  // card while that is being fetched, beside it when it cannot be had.
  #spare(model, lack) {
    const filled = this.childElementCount > 0 || this.textContent.trim() !== ''
    if (model.word || !filled) return null
    return lack && lack !== 'restarting' ? 'beside' : 'over'
  }

  // What keeps the engine's answer away, as the name of a phrase.
  #lack(model) {
    if (model.engine) return null
    const unanswered = !model.word && this.#searched
    if (!canRun) return unanswered ? 'noWasmNoAnswer' : 'noWasm'
    if (this.#fatal === this.#about) return 'fatal'
    if (this.#state === 'crashed') return unanswered ? 'fatal' : 'crashed'
    if (this.#state === 'failed') return unanswered ? 'needsEngine' : 'failed'
    if (this.#state === 'restarting') return 'restarting'
    return unanswered && this.#state === 'idle' && this.load === 'interaction' ? 'asleep' : null
  }

  // What the views may ask of the element.
  #host() {
    return {
      slot: this.#slot,
      lang: () => languageOf(this),
      ask: attributes => { for (const [name, value] of Object.entries(attributes)) this[name] = value },
      suggest: text => this.#suggest(text),
    }
  }

  #suggest(text) {
    if (!this.#api || text.trim().length < 2) return []
    const { platform } = this.#ask()
    const answer = JSON.parse(this.#api.ask(JSON.stringify({ question: 'features', params: { platform, text, limit: '8' } })))
    return answer.data?.features.map(row => row.feature) ?? []
  }

  #wakeOn(events) {
    const wake = () => { stop(); this.#wake() }
    const stop = () => { for (const name of events) this.removeEventListener(name, wake) }
    for (const name of events) this.addEventListener(name, wake)
    this.#stops.push(stop)
  }

  async #wakeAfterFirst() {
    await null // the other elements of the page ask first
    if (canRun) engine().catch(() => {}) // comes meanwhile; asked again below
    await firstSettled()
    await painted()
    this.#wake()
  }

  // Starts the engine, or takes the one that is there.
  async #wake(again = false) {
    if (!canRun || !this.isConnected) return
    const stops = this.#stops
    try {
      const loader = await engine()
      if (stops !== this.#stops || !this.isConnected) return
      this.#watch(loader)
      await (again ? loader.retry() : loader.start())
    } catch (reason) {
      if (stops !== this.#stops) return
      if (this.#state !== 'crashed') this.#enter('failed')
      this.#tell('minicompat-error', { message: String(reason?.message ?? reason) })
    }
  }

  #watch(loader) {
    if (this.#watching) return
    this.#watching = true
    const stop = loader.watch(state => this.#enter(state, loader))
    this.#stops.push(() => { stop(); this.#watching = false })
  }

  // A person asks again: also what ended the engine before.
  #again() {
    this.#fatal = ''
    this.#state = 'loading'
    this.#refresh()
    this.#wake(true)
  }

  // State of the engine; what was answered stays true whatever becomes of it.
  #enter(state, loader) {
    this.#state = state
    if (state === 'ready') {
      loader.start().then(api => {
        if (!this.#watching) return
        this.#api = api
        this.#refresh()
      }, () => {})
      return
    }
    this.#api = null
    this.#refresh()
  }

  // An engine that ends in the call is started again by its loader, which tells.
  #answer(ask) {
    if (this.#card || ask.idle || this.#fatal === this.#about) return
    const question = request(ask, this.#own)
    let card
    try { card = JSON.parse(this.#api.card(JSON.stringify({ ...question, today: today() }))) } catch (reason) {
      this.#fatal = this.#about
      this.#tell('minicompat-error', { message: String(reason?.message ?? reason) })
      return
    }
    this.#card = card
    const detail = { question, canIUse: card.canIUse ?? null, impact: card.impact ?? null, problem: card.problem ?? null }
    if (!this.#ready) this.#tell('minicompat-ready', detail)
    this.#ready = true
    this.#tell(card.problem ? 'minicompat-error' : 'minicompat-change', detail)
  }

  // Listeners hear of what is painted, not of what will be.
  #tell(type, detail) {
    queueMicrotask(() => this.dispatchEvent(new CustomEvent(type, { bubbles: true, composed: true, detail })))
  }
}

const acts = new Set(['failed', 'crashed', 'fatal', 'needsEngine', 'asleep'])

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
