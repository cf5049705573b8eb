// Each line that ends in a number must fail with that error, and no other may.
import { canIUse, compareVersion, features, impact, minimum } from 'minicompat'
import { scan } from 'minicompat' // 2305

export async function questions() {
  await canIUse({ platform: 'wechatt', feature: 'chooseMedia' }) // 2820
  await canIUse({ platform: 'wechat' }) // 2345
  await canIUse({ platform: 'wechat', feature: 'chooseMedia', versoin: '2.9.0' }) // 2561
  await compareVersion(2.1, '2.9.0') // 2345
  await impact({ platform: 'wechat', feature: 'login', segment: 'windows' }) // 2322
  await minimum({ platform: 'wechat' }) // 2345
  const { features: rows } = await features({ platform: 'wechat' })
  rows[0]!.path // 2339
  const answer = await canIUse({ platform: 'wechat', feature: 'login' })
  const since: string = answer.since // 2322
  return [since, scan, answer.support === 'yes'] // 2367
}

export function embed(element: HTMLElementTagNameMap['mini-compat']) {
  element.headinglevel = '3' // 2551
  element.distribution = { name: 'ours' } // 2322
  element.distribution = { shares: { '2.10.0': true } } // 2322
  element.distribution = { shares: '2.10.0 60', iOS: '2.10.0 60' } // 2561
  element.addEventListener('minicompat-change', event => event.detail.verdict) // 2339
  document.addEventListener('minicompat-error', event => event.detail.message) // 2339
}
