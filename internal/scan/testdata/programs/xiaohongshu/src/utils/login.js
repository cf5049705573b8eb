const { post } = require('./request')

async function login() {
  try {
    await xhs.checkSession()
    return xhs.getStorageSync('user')
  } catch (e) {
    const { code } = await xhs.login({ timeout: 5000 })
    const { token, user } = await post('/session', { code })
    xhs.setStorageSync('token', token)
    xhs.setStorageSync('user', user)
    return user
  }
}

function profile() {
  if (!xhs.canIUse('getUserProfile')) return Promise.reject(new Error('too old'))
  return new Promise((resolve, reject) => {
    xhs.getUserProfile({ desc: 'x', success: (res) => resolve(res.userInfo), fail: reject })
  })
}

async function can(scope) {
  const { authSetting } = await xhs.getSetting()
  if (authSetting[scope]) return true
  return new Promise((resolve) => {
    xhs.authorize({
      scope: 'scope.userLocation',
      success: () => resolve(true),
      fail: () => xhs.openSetting({ success: (res) => resolve(!!res.authSetting[scope]) }),
    })
  })
}

module.exports = { login, profile, can }
