import { post } from './request'

/** signIn trades WeChat's code for a token. */
export async function signIn() {
  const { code } = await wx.login()
  const { token, user } = await post('/session', { code })
  await wx.setStorage({ key: 'token', data: token })
  getApp().globalData.user = user
  return user
}

export function isSignedIn() {
  return !!wx.getStorageSync('token')
}

/** authorize asks for a scope once, and sends to the settings after a refusal. */
export function authorize(scope) {
  return new Promise((resolve, reject) => {
    wx.getSetting({
      success(res) {
        const state = res.authSetting[scope]
        if (state === true) return resolve()
        if (state === undefined) {
          wx.authorize({ scope, success: () => resolve(), fail: reject })
          return
        }
        wx.showModal({
          title: 'Permission needed',
          content: 'Please allow it in the settings.',
          confirmText: 'Settings',
          success: ({ confirm }) => {
            if (!confirm) return reject(new Error('refused'))
            openSettings(scope).then(resolve, reject)
          },
        })
      },
      fail: reject,
    })
  })
}

function openSettings(scope) {
  return new Promise((resolve, reject) => {
    wx.openSetting({
      success: (r) => (r.authSetting[scope] ? resolve() : reject(new Error('refused'))),
      fail: reject,
    })
  })
}

/** remind asks whether messages may be sent; old base libraries cannot. */
export function remind(...ids) {
  if (typeof wx.requestSubscribeMessage !== 'function') return Promise.resolve(false)
  return new Promise((resolve) => {
    wx.requestSubscribeMessage({
      tmplIds: ids,
      success: (res) => resolve(ids.every((id) => res[id] === 'accept')),
      fail: () => resolve(false),
    })
  })
}
