/** compareVersion as Alipay's documentation has it. */
export function compareVersion(v1, v2) {
  const s1 = v1.split('.')
  const s2 = v2.split('.')
  const len = Math.max(s1.length, s2.length)
  for (let i = 0; i < len; i += 1) {
    const num1 = parseInt(s1[i] || '0', 10)
    const num2 = parseInt(s2[i] || '0', 10)
    if (num1 > num2) return 1
    if (num1 < num2) return -1
  }
  return 0
}

export const isModern = compareVersion(my.SDKVersion, '2.7.0') >= 0
export const isVeryOld = my.SDKVersion < '1.9.0'
