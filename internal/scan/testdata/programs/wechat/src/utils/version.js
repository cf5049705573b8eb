/**
 * Compares two versions of the base library.
 * compareVersion('2.10.0', '2.9.5') is 1: never compare them as strings.
 */
function compareVersion(v1, v2) {
  v1 = v1.split('.')
  v2 = v2.split('.')
  const length = Math.max(v1.length, v2.length)
  while (v1.length < length) v1.push('0')
  while (v2.length < length) v2.push('0')
  for (let i = 0; i < length; i++) {
    const a = parseInt(v1[i], 10)
    const b = parseInt(v2[i], 10)
    if (a > b) return 1
    if (a < b) return -1
  }
  return 0
}

let cached = ''

function current() {
  if (!cached) {
    cached = wx.getAppBaseInfo ? wx.getAppBaseInfo().SDKVersion : wx.getSystemInfoSync().SDKVersion
  }
  return cached
}

function atLeast(version) {
  return compareVersion(current(), version) >= 0
}

module.exports = { compareVersion, current, atLeast }
