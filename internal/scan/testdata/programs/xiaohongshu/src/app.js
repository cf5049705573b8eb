const { track } = require('./utils/track')

App({
  globalData: { user: null, system: null },
  onLaunch(options) {
    const system = xhs.getSystemInfoSync()
    this.globalData.system = { top: system.statusBarHeight, bar: system.navigationBarHeight, dark: system.theme === 'dark' }
    track('launch', options)
    xhs.onNetworkStatusChange(({ isConnected }) => {
      if (!isConnected) xhs.showToast({ title: 'offline', icon: 'none' })
    })
    xhs.onError((error) => console.error(error))
    xhs.onPageNotFound(() => xhs.reLaunch({ url: '/pages/notes/notes' }))
  },
})
