// Pages that can be shared.
module.exports = Behavior({
  data: { shareable: true },
  methods: {
    offerShare() {
      wx.showShareMenu({
        withShareTicket: true,
        menus: ['shareAppMessage', 'shareTimeline'],
        fail: () => this.setData({ shareable: false }),
      })
    },
    copyLink(path) {
      wx.setClipboardData({
        data: path,
        success() { wx.showToast({ title: 'Copied' }) },
      })
    },
    saveImage(url) {
      wx.downloadFile({
        url,
        success: (res) => {
          wx.saveImageToPhotosAlbum({
            filePath: res.tempFilePath,
            success: () => wx.vibrateShort({ type: 'light' }),
            fail: () => this.copyLink(url),
          })
        },
      })
    },
  },
})
