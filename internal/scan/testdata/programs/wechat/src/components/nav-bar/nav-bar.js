Component({
  options: { multipleSlots: true, styleIsolation: 'apply-shared' },
  properties: {
    title: { type: String, value: '' },
    back: { type: Boolean, value: true },
  },
  data: { top: 20, height: 44 },
  lifetimes: {
    attached() {
      const system = wx.getSystemInfoSync()
      const bar = system.statusBarHeight
      let height = 44
      if (wx.canIUse('getMenuButtonBoundingClientRect')) {
        const rect = wx.getMenuButtonBoundingClientRect()
        height = (rect.top - bar) * 2 + rect.height
      }
      this.setData({ top: bar, height })
    },
  },
  methods: {
    goBack() {
      if (getCurrentPages().length > 1) wx.navigateBack({ delta: 1 })
      else wx.switchTab({ url: '/pages/home/home' })
    },
  },
})
