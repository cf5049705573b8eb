let resolves = new Set()

Component({
  data: { shown: false, name: '' },
  lifetimes: {
    attached() {
      if (wx.getPrivacySetting) {
        wx.getPrivacySetting({
          success: (res) => {
            if (res.needAuthorization) this.setData({ name: res.privacyContractName })
          },
        })
      }
      if (!wx.onNeedPrivacyAuthorization) return
      wx.onNeedPrivacyAuthorization((resolve) => {
        resolves.add(resolve)
        this.setData({ shown: true })
      })
    },
  },
  methods: {
    agree() {
      this.setData({ shown: false })
      resolves.forEach((resolve) => resolve({ event: 'agree', buttonId: 'agree' }))
      resolves.clear()
    },
    open() {
      wx.openPrivacyContract({ fail: () => {} })
    },
  },
})
