// Everything that has to do with the user.
const compare = (a, b) => require('../../utils/version').compareVersion(a, b)

Page({
  data: { user: {}, hasPhone: my.canIUse('button.open-type.getAuthorize'), battery: 1 },

  onLoad() {
    my.getOpenUserInfo({
      success: (res) => {
        const user = JSON.parse(res.response).response
        this.setData({ user })
      },
    })
    if (!my.canIUse || !my.canIUse('getBatteryInfoSync')) return
    this.setData({ battery: my.getBatteryInfoSync().level })
  },

  onGetAuthorize() {
    my.getPhoneNumber({ success: (res) => console.log(res.response) })
  },

  settings() {
    my.getSetting({
      success: ({ authSetting }) => {
        if (!authSetting.userInfo) this.openSettings()
      },
    })
  },

  openSettings() {
    my.openSetting()
  },

  leave() {
    if (compare(my.SDKVersion, '2.7.15') < 0) return
    my.exitMiniProgram()
  },

  contact() {
    my.choosePhoneContact({ success: (res) => my.addPhoneContact({ nickName: res.name, mobilePhoneNumber: res.mobile }) })
    my.setClipboard({ text: 'coffee' })
  },

  pages() {
    my.ap.navigateToAlipayPage({ path: 'alipays://x' })
    my.showActionSheet({ title: 'More', items: ['Help', 'Imprint'], badges: [{ index: 0, type: 'point' }], success: (res) => console.log(res.index) })
    my.showSheet({ title: 'x' })
  },
})
