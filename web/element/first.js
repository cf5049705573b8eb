// The first answer, before the engine: since and coverage of a path, from one
// small file for its root that the build wrote beside this script.
import name from 'minicompat:first'

const folder = new URL(name, import.meta.url)
const files = new Map() // by address: one fetch of each for the whole page

const globals = { wechat: 'wx', alipay: 'my', xiaohongshu: 'xhs', wx: 'wx', my: 'my', xhs: 'xhs' }
const names = { wx: 'wechat', my: 'alipay', xhs: 'xiaohongshu' }

/** The platform's own name for what an author may have written. */
export const platformOf = given => Object.hasOwn(names, given) ? names[given] : given || 'wechat'

/**
 * A path as the data names it, for the usual ways of writing one: wx.showToast(),
 * <canvas>, "button.size". The engine knows more of them.
 */
export function pathOf(platform, given) {
  let path = given.trim().replace(/^['"`]|['"`]$/g, '')
  path = path.replace(/^<([\w-]+)\s*\/?>$/, '$1').replace(/\(\s*\)$/, '')
  const own = globals[platform] + '.'
  return path.startsWith(own) ? path.slice(own.length) : path
}

/**
 * The facts of a path: { form, of, have, share, bar, old, day, line, short, torn }, or null
 * where there are none or they did not arrive.
 */
export async function first(platform, given) {
  const path = pathOf(platform, given)
  const [root, ...rest] = path.split('.')
  if (!Object.hasOwn(globals, platform) || !/^[\w-]{1,80}$/.test(root)) return null
  const file = await read(`${platform}/${/^[A-Z]/.test(root) ? 'capital/' : ''}${root}.json`)
  const below = rest.join('.')
  const spelling = [below, otherSpelling(below)].find(path => Object.hasOwn(file?.paths ?? {}, path))
  if (spelling === undefined) return null
  const index = file.paths[spelling]
  const [form, of, have, share, bar, old, day, line, short, torn] = file.facts[index]
  return { form, of, have, share, bar: bar && { sure: bar[0], maybe: bar[1] }, old, day, line, short, torn }
}

// How long first answers may hold the engine back.
const patienceMS = 1000

/**
 * Resolves when the first answers that were asked for are there: the engine is
 * a hundred times their size and must not stand in their way.
 */
export function firstSettled() {
  const late = new Promise(resolve => setTimeout(resolve, patienceMS))
  return Promise.race([Promise.all(files.values()), late])
}

// Alipay says callback where the others say success.
const otherSpelling = path => path.replace(/^success\b/, 'callback')

function read(name) {
  if (!files.has(name)) files.set(name, get(new URL(name, folder)).catch(() => { files.delete(name); return null }))
  return files.get(name)
}

async function get(url) {
  const response = await fetch(url)
  return response.ok ? response.json() : null
}
