const KEY = 'cart'
let lines = []

export function restore() {
  const { data } = my.getStorageSync({ key: KEY })
  lines = data || []
}

function save() {
  my.setStorageSync({ key: KEY, data: lines })
  const count = lines.reduce((sum, line) => sum + line.count, 0)
  if (my.canIUse('setTabBarBadge')) {
    count > 0
      ? my.setTabBarBadge({ index: 1, text: String(count) })
      : my.removeTabBarBadge({ index: 1 })
  }
}

export function add(product, options = {}) {
  const line = lines.find((l) => l.id === product.id && JSON.stringify(l.options) === JSON.stringify(options))
  if (line) line.count += 1
  else lines.push({ id: product.id, name: product.name, price: product.price, count: 1, options })
  save()
  my.vibrateShort()
}

export function remove(id) {
  lines = lines.filter((line) => line.id !== id)
  save()
}

export const all = () => lines
export const total = () => lines.reduce((sum, { price, count }) => sum + price * count, 0) / 100
