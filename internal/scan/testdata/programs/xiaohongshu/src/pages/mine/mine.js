const { login, profile } = require('../../utils/login')

Page({
  data: { user: null, hasProfile: false },

  onLoad() {
    this.setData({ hasProfile: !!xhs.getUserProfile })
    this.hasHome = xhs.canIUse('hideHomeButton')
  },

  async onShow() {
    this.setData({ user: await login() })
    if (this.hasHome) xhs.hideHomeButton()
    xhs.showShareMenu({})
  },

  onPhone({ detail }) {
    console.log(detail.iv, detail.encryptedData)
  },

  greet() {
    profile().then((user) => this.setData({ user }), () => this.update())
  },

  update() {
    const account = xhs.getAccountInfoSync().miniProgram
    console.log(account.appId, xhs.getLaunchOptionsSync().query)
    xhs.getUpdateManager().onUpdateReady(() => {})
    xhs.exitMiniProgram()
  },
})
