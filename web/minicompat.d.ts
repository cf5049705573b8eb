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
  /** the day, month or year that the source speaks of: what is newer is not in it */
  as_of?: string
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

/** The first release on one of a platform's lines. */
export interface LineSince {
  line: string
  since?: string
  /** no release of the line has it */
  never?: boolean
}

export interface CanIUseAnswer {
  platform: Platform
  /** the path that the answer is for, normalised */
  feature: string
  /** the path that was asked for, where the answer is for its counterpart */
  asked?: string
  /** the path itself is in the data */
  known: boolean
  kind?: string
  version?: string
  /** absent without a version */
  support?: 'supported' | 'unsupported' | 'unknown' | 'mixed'
  reason?: string
  /** the first release in force; with basis observed, that or an earlier one */
  since?: string
  /** newest first, where a platform has lines */
  lines?: LineSince[]
  /** the minimum client version in force */
  client?: string
  client_from?: string
  /** a release, or "-" where the source names none */
  deprecated?: string
  removed?: string
  basis: Basis
  /** the path that decides */
  from?: string
  at_least?: boolean
  /** where only presence is known: the date of the catalogue */
  catalogue?: string
  internal?: boolean
  source?: Source
  /** contested: what the sources claim */
  claims?: { op?: string; version: string; source: string; as_of?: string }[]
  /** what the platform's own canIUse would say, where that differs */
  native?: { call: string; answer: 'true' | 'false' | 'unreliable' | 'missing'; reason?: string; below?: string }
  /** over the releases in a range */
  range?: {
    tested: number
    basis: 'releases' | 'named'
    supported: number
    unsupported: number
    unknown: number
    first?: string
    lowest?: string
    highest?: string
  }
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
  /** what the users below the minimum see, and where it is set */
  below?: { action: string; where: string; notes: string[]; source?: Source }
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
  /** that match, before limit and offset */
  total: number
  offset: number
  features: { feature: string; kind: string; since?: string; basis: Basis; client?: string; deprecated?: string; internal?: boolean }[]
  /** by the release that brought them; only on request */
  groups?: { since?: string; released?: string; count: number }[]
}

/** A problem document (RFC 9457); `code` and `field` are stable. */
export interface Problem {
  type: string
  title: string
  status: number
  code: string
  field?: string
  detail: string
  reason?: string
  given?: string
  /** where in what was given */
  offset?: number
  example?: string
  suggestion?: string
  available?: string[]
  rows?: string[]
  /** of two versions that do not compare: what common shortcuts answer */
  traps?: { method: string; result?: number; wrong: boolean }[]
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
  /** the same of one system; without either, `shares` are of whichever segment is asked for */
  shares_ios?: string
  shares_android?: string
  as_of?: string
  name?: string
}

/** -1, 0 or 1; rejects what is no version. */
export function compareVersion(a: string, b: string): Promise<-1 | 0 | 1>
export function canIUse(parameters: { platform: Platform; feature: string; version?: string; client?: string }): Promise<CanIUseAnswer>
export function impact(parameters: { platform: Platform; minimum?: string; feature?: string | string[] } & Table): Promise<ImpactAnswer>
export function minimum(parameters: { platform: Platform; coverage: number | string } & Table): Promise<MinimumAnswer>
export function features(parameters: { platform: Platform; prefix?: string; text?: string; kind?: string; since?: string; groups?: boolean; internal?: boolean; limit?: number; offset?: number }): Promise<FeaturesAnswer>
/** Any question of the HTTP API by its name; resolves with its `data`. */
export function ask(question: string, parameters?: Record<string, unknown>): Promise<unknown>

/**
 * Rows of a distribution: version (or ">=2.9.0", "other") and its share in percent ("52.31", "-" for below 0.01); as
 * text they are separated by commas or line breaks.
 */
export type Shares = Record<string, string | number> | Iterable<readonly [version: string, share: string | number]> | string

/** What is said of a distribution of one's own. */
export interface OwnAbout {
  /** YYYY-MM-DD */
  asOf?: string
  name?: string
  /** whose base library it is of; elsewhere it has no data. Without, any that is asked for. */
  platform?: Platform
  /** Alipay: '1.x' or '2.x' */
  line?: string
}

/**
 * A distribution of one's own, for the property `distribution`: the shares of all users, of those on iOS, of those on
 * Android. A group that is not given is "no data"; `shares` alone are of whichever segment is asked for. It is read
 * when it is assigned. The `snapshot` of a batch does as well.
 */
export type OwnDistribution = OwnAbout & (
  | { shares: Shares; ios?: Shares; android?: Shares }
  | { shares?: Shares; ios: Shares; android?: Shares }
  | { shares?: Shares; ios?: Shares; android: Shares }
)

/** What the events carry. */
export interface AnswerDetail {
  question: Record<string, unknown>
  canIUse: CanIUseAnswer | null
  impact: ImpactAnswer | null
  problem: Problem | null
}

export interface MiniCompatEventMap {
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
  /** also the text of a file that the site exported */
  distribution: OwnDistribution | string | null
}

declare global {
  // They bubble and are composed: any node, the document and the window hear them.
  interface GlobalEventHandlersEventMap extends MiniCompatEventMap {}
  interface HTMLElementTagNameMap {
    'mini-compat': MiniCompat
  }
}
