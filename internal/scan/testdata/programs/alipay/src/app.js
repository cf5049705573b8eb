import { restore } from './utils/cart'

// Order a coffee, pay, fetch it.
App({
  globalData: { city: '', scene: '' },

  onLaunch(options) {
    this.globalData.query = options.query
    restore()
    this.updateWhenReady()
    if (my.canIUse('getRunScene')) {
      my.getRunScene({
        success: (res) => { this.globalData.scene = res.envVersion },
      })
    }
    my.onMemoryWarning && my.onMemoryWarning((res) => console.warn('memory', res.level))
  },

  onShow() {
    const { query } = my.getEnterOptionsSync()
    this.globalData.query = query
  },

  updateWhenReady() {
    if (!my.getUpdateManager) return
    const manager = my.getUpdateManager()
    manager.onUpdateReady(() => {
      my.confirm({
        title: 'A new version is there',
        confirmButtonText: 'Restart',
        success: (res) => { if (res.confirm) manager.applyUpdate() },
      })
    })
  },

  onError(error) {
    console.error("my.alert({ title: 'x' })", error)
  },
})
