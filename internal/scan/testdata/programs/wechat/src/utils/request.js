import { BASE_URL } from './config'
import log from './log'

const pending = new Map()

// query turns { a: 1, b: 'x y' } into a=1&b=x%20y; values like "wx.request({})" are only text.
function query(params = {}) {
  return Object.keys(params)
    .filter((key) => params[key] !== undefined && params[key] !== null)
    .map((key) => `${encodeURIComponent(key)}=${encodeURIComponent(params[key])}`)
    .join('&')
}

function headers() {
  const token = wx.getStorageSync('token')
  return {
    'content-type': 'application/json',
    ...(token ? { authorization: `Bearer ${token}` } : {}),
  }
}

/** request answers with the body; one that is still on its way is shared. */
export function request(path, { method = 'GET', params, data, silent = false } = {}) {
  const url = `${BASE_URL}${path}${params ? `?${query(params)}` : ''}`
  const key = `${method} ${url}`
  if (method === 'GET' && pending.has(key)) return pending.get(key)
  const promise = new Promise((resolve, reject) => {
    const task = wx.request({
      url,
      method,
      data,
      header: headers(),
      timeout: 10000,
      enableCache: method === 'GET',
      success(res) {
        if (res.statusCode === 401) return signOut(reject)
        if (res.statusCode >= 400) return reject(new Error(res.data.message))
        if (res.profile) log.info('rtt', res.profile.rtt)
        resolve(res.data)
      },
      fail(err) {
        if (!silent) wx.showToast({ title: 'The network is busy', icon: 'none' })
        reject(err)
      },
      complete: () => pending.delete(key),
    })
    if (task && task.onHeadersReceived) task.onHeadersReceived((res) => keepClock(res.header))
  })
  if (method === 'GET') pending.set(key, promise)
  return promise
}

function signOut(reject) {
  wx.removeStorageSync('token')
  wx.reLaunch({ url: '/pages/profile/profile' })
  reject(new Error('signed out'))
}

let clockSkew = 0
function keepClock(header) {
  const date = header && (header.Date || header.date)
  if (date) clockSkew = Date.now() - new Date(date).getTime()
}

export const get = (path, params, options) => request(path, { ...options, params })
export const post = (path, data, options) => request(path, { ...options, method: 'POST', data })

export function upload(filePath, onProgress) {
  return new Promise((resolve, reject) => {
    const task = wx.uploadFile({
      url: `${BASE_URL}/files`,
      filePath,
      name: 'file',
      formData: { kind: 'cover' },
      header: headers(),
      success: ({ data, statusCode }) => (statusCode === 200 ? resolve(JSON.parse(data)) : reject(statusCode)),
      fail: reject,
    })
    task.onProgressUpdate((res) => onProgress(res.progress))
  })
}
