/** Answers of minicompat for scripts, and the element `<mini-compat>`. */

export type Platform = 'wechat' | 'alipay' | 'xiaohongshu'
export type Segment = 'all' | 'ios' | 'android'
export type Basis = 'stated' | 'inherited' | 'observed' | 'none'

/** A share of users in percent with its bounds; the truth lies within them. */
export interface Share {
  printed: number
  /** of rows that may lie on either side */
  straddling: number
  lower: number
  upper: number
}

export interface Source {
  key: string
  name: string
  url?: string
  page?: string
  licence?: string
  accessed?: string
}

export interface Snapshot {
  /** day of the table, YYYY-MM-DD; '' where the owner of an own table gave none */
  as_of: string
  segment: Segment
  line?: string
  own?: boolean
  name?: string
  source?: Source
}

export interface CanIUseAnswer {
  platform: Platform
  /** the path that the answer is for, normalised */
  feature: string
  asked?: string
  known: boolean
  kind?: string
  version?: string
  /** absent without a version */
  support?: 'supported' | 'unsupported' | 'unknown' | 'mixed'
  reason?: string
  since?: string
  client?: string
  deprecated?: string
  removed?: string
  basis: Basis
  from?: string
  at_least?: boolean
  catalogue?: string
  source?: Source
  claims?: { op?: string; version: string; source: string }[]
  suggestions?: string[]
}

export interface ImpactAnswer {
  platform: Platform
  minimum?: string
  features?: { feature: string; since?: string; client?: string; basis: Basis; from?: string; reason?: string }[]
  forcing?: string
  /** users below the minimum; absent where the minimum is not known */
  affected?: Share
  coverage?: Share
  at_least?: boolean
  at_most?: boolean
  sum: number
  unlisted: number
  snapshot: Snapshot
  warnings?: string[]
}

export interface Reached {
  version: string
  released?: string
  label?: string
  share: number
  printed: string
  coverage: Share
}

export interface MinimumAnswer {
  platform: Platform
  wanted: number
  /** the highest version whose coverage is certain; absent where none is */
  certain?: Reached
  printed?: Reached
  versions: Reached[]
  sum: number
  unlisted: number
  snapshot: Snapshot
  warnings?: string[]
}

export interface FeaturesAnswer {
  platform: Platform
  total: number
  offset: number
  features: { feature: string; kind: string; since?: string; client?: string; basis?: Basis; deprecated?: string }[]
}

/** A problem document (RFC 9457); `code` and `field` are stable. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  field?: string
  detail: string
  given?: string
  example?: string
  suggestion?: string
  available?: string[]
}

export class MiniCompatError extends Error {
  readonly problem: Problem
}

/** Which distribution figures rest on: a published one, or `shares` of your own. */
export interface Table {
  segment?: Segment
  /** day of a published distribution; the newest without */
  snapshot?: string
  line?: string
  /** rows "version share", separated by commas or line breaks */
  shares?: string
  as_of?: string
  name?: string
}

/** -1, 0 or 1; rejects what is no version. */
export function compareVersion(a: string, b: string): Promise<-1 | 0 | 1>
export function canIUse(parameters: { platform: Platform; feature: string; version?: string; client?: string }): Promise<CanIUseAnswer>
export function impact(parameters: { platform: Platform; minimum?: string; feature?: string | string[] } & Table): Promise<ImpactAnswer>
export function minimum(parameters: { platform: Platform; coverage: number | string } & Table): Promise<MinimumAnswer>
export function features(parameters: { platform: Platform; prefix?: string; text?: string; kind?: string; limit?: number; offset?: number }): Promise<FeaturesAnswer>
/** Any question of the HTTP API by its name; resolves with its `data`. */
export function ask(question: string, parameters?: Record<string, unknown>): Promise<unknown>

/** A distribution of one's own, for the property `distribution`. */
export interface OwnDistribution {
  /** version (or ">=2.9.0", "other") and its share in percent ("52.31", "-" for below 0.01) */
  shares: Record<string, string | number> | [version: string, share: string | number][]
  /** YYYY-MM-DD */
  asOf?: string
  name?: string
}

/** What the events carry. */
export interface AnswerDetail {
  question: Record<string, unknown>
  canIUse: CanIUseAnswer | null
  impact: ImpactAnswer | null
  problem: Problem | null
}

export interface MiniCompatEventMap extends HTMLElementEventMap {
  /** once, with the engine's first answer */
  'minicompat-ready': CustomEvent<AnswerDetail>
  /** with every answer */
  'minicompat-change': CustomEvent<AnswerDetail>
  /** with a problem in the question, or a message when the engine could not be loaded */
  'minicompat-error': CustomEvent<AnswerDetail | { message: string }>
}

/** `<mini-compat>`. Every property but `distribution` reflects its attribute. */
export class MiniCompat extends HTMLElement {
  platform: string
  feature: string
  /** the version looked at; may be a range */
  version: string
  /** the minimum that the program has now */
  minimum: string
  segment: string
  snapshot: string
  theme: string
  view: string
  load: string
  headingLevel: string
  distribution: OwnDistribution | null
  addEventListener<K extends keyof MiniCompatEventMap>(type: K, listener: (this: MiniCompat, event: MiniCompatEventMap[K]) => unknown, options?: boolean | AddEventListenerOptions): void
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void
}

declare global {
  interface HTMLElementTagNameMap {
    'mini-compat': MiniCompat
  }
}
