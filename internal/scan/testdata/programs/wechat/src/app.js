const { atLeast } = require('./utils/version')
const log = require('./utils/log')

// The library's mini program: books, loans, and a card to show at the desk.
App({
  globalData: {
    system: null,
    token: '',
    user: null,
    network: 'unknown',
  },

  onLaunch(options) {
    this.globalData.system = wx.getSystemInfoSync()
    this.globalData.token = wx.getStorageSync('token')
    log.info('launch', options.scene)
    this.watchNetwork()
    this.updateWhenReady()
    this.warnWhenOld()
  },

  onShow(options) {
    if (options.referrerInfo && options.referrerInfo.appId) {
      this.globalData.from = options.referrerInfo.appId
    }
  },

  onError(message) {
    log.error('wx.showToast() failed', message)
  },

  watchNetwork() {
    wx.getNetworkType({
      success: (res) => { this.globalData.network = res.networkType },
    })
    wx.onNetworkStatusChange((res) => {
      this.globalData.network = res.networkType
      if (!res.isConnected) {
        wx.showToast({ title: 'You are offline', icon: 'none' })
      }
    })
  },

  // New versions are applied at once when the user agrees.
  updateWhenReady() {
    if (!wx.canIUse('getUpdateManager')) return
    const manager = wx.getUpdateManager()
    manager.onCheckForUpdate((res) => log.info('update', res.hasUpdate))
    manager.onUpdateReady(() => {
      wx.showModal({
        title: 'A new version is there',
        content: 'Restart now?',
        success(res) {
          if (res.confirm) manager.applyUpdate()
        },
      })
    })
    manager.onUpdateFailed(() => log.warn('update failed'))
  },

  warnWhenOld() {
    if (atLeast('2.10.0')) return
    wx.showModal({
      title: 'WeChat is old',
      content: 'Some functions need a newer WeChat. Please update it.',
      showCancel: false,
      confirmText: 'All right',
    })
  },
})
