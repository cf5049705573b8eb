// Uses every export, and the element with its events; it must compile.
import { MiniCompat, MiniCompatError, ask, canIUse, compareVersion, features, impact, minimum } from 'minicompat'
import type {
  AnswerDetail, Basis, CanIUseAnswer, FeaturesAnswer, ImpactAnswer, LineSince, MiniCompatEventMap, MinimumAnswer, OwnAbout, OwnDistribution, Platform,
  Problem, Reached, Segment, Share, Shares, Snapshot, Source, Table,
} from 'minicompat'

const platform: Platform = 'wechat'
const segment: Segment = 'ios'
const table: Table = { segment, snapshot: '2026-03-31' }

export async function questions(): Promise<string[]> {
  const order: -1 | 0 | 1 = await compareVersion('2.10.0', '2.9.0')
  const can: CanIUseAnswer = await canIUse({ platform, feature: 'chooseMedia', version: '2.9.0' })
  const basis: Basis = can.basis
  const lines: LineSince[] = can.lines ?? []
  const lost: ImpactAnswer = await impact({ platform, feature: ['chooseMedia', 'login'], ...table })
  const share: Share | undefined = lost.affected
  const snapshot: Snapshot = lost.snapshot
  const source: Source | undefined = snapshot.source
  const keep: MinimumAnswer = await minimum({ platform, coverage: 99, shares: '2.10.0 60\n2.9.0 40', shares_ios: '2.10.0 70', shares_android: '2.10.0 50', as_of: '2026-10-31', name: 'ours' })
  const reached: Reached | undefined = keep.certain
  const list: FeaturesAnswer = await features({ platform, text: 'media', groups: true })
  const anything: unknown = await ask('across', { feature: 'showToast' })
  return [
    String(order), can.support ?? can.reason ?? 'no version', basis, ...lines.map(one => one.line), String(share?.lower), source?.name ?? '',
    reached?.version ?? '', ...list.features.map(one => one.feature), String(anything),
  ]
}

export function problemOf(reason: unknown): Problem | null {
  return reason instanceof MiniCompatError ? reason.problem : null
}

export function embed(): MiniCompat {
  const element = document.createElement('mini-compat')
  element.feature = 'chooseMedia'
  element.headingLevel = '3'
  const ours: OwnDistribution = { name: 'ours', shares: { '>=3.0.0': 71.4, '2.9.0': '28.6' } }
  element.distribution = ours
  element.distribution = { shares: [['2.10.0', 60], ['2.9.0', '40']] }
  const systems: Shares = new Map([['2.10.0', 60]])
  const about: OwnAbout = { asOf: '2026-11-20', platform, line: undefined }
  element.distribution = { ...about, ios: systems, android: '2.10.0 50, 2.9.0 50' }
  element.distribution = { ...ours, ios: { '2.10.0': '70' } }
  element.distribution = '# platform: wechat\nall\t2.10.0\t60\n'
  element.distribution = null
  element.addEventListener('minicompat-change', ({ detail }) => { element.title = detail.canIUse?.since ?? '' })
  element.addEventListener('minicompat-error', ({ detail }) => {
    element.title = 'message' in detail ? detail.message : detail.problem?.detail ?? ''
  })
  document.addEventListener('minicompat-ready', event => show(event.detail))
  const type: keyof MiniCompatEventMap = 'minicompat-ready'
  window.removeEventListener(type, () => {})
  return document.querySelector('mini-compat') ?? element
}

const show = (detail: AnswerDetail): void => { document.title = detail.impact?.minimum ?? '' }
