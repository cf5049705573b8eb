import { signIn, isSignedIn } from '../../utils/auth'
import { post } from '../../utils/request'

Page({
  data: {
    user: null,
    canAvatar: false,
    canProfile: false,
  },

  onLoad() {
    this.setData({
      canAvatar: wx.canIUse('button.open-type.chooseAvatar'),
      canProfile: wx.canIUse('getUserProfile'),
    })
  },

  async onShow() {
    if (!isSignedIn()) return
    this.setData({ user: await signIn() })
    wx.setTabBarBadge({ index: 2, text: '1' })
  },

  // Three generations of one's own name and picture.
  greet() {
    if (this.data.canProfile) {
      wx.getUserProfile({
        desc: 'to greet you by name',
        lang: 'zh_CN',
        success: (res) => this.keep(res.userInfo),
      })
    } else {
      wx.getUserInfo({ success: (res) => this.keep(res.userInfo) })
    }
  },

  keep({ nickName, avatarUrl }) {
    this.setData({ user: { name: nickName, avatar: avatarUrl } })
    post('/me', { name: nickName })
  },

  pickAvatar({ detail }) {
    this.setData({ 'user.avatar': detail.avatarUrl })
  },

  onPhone({ detail }) {
    if (detail.errMsg !== 'getPhoneNumber:ok') return
    post('/phone', detail.code ? { code: detail.code } : { iv: detail.iv, data: detail.encryptedData })
  },

  async address() {
    try {
      const res = await wx.chooseAddress()
      this.setData({ address: `${res.provinceName}${res.cityName}${res.detailInfo}` })
    } catch (err) {
      wx.showActionSheet({
        alertText: 'No address',
        itemList: ['Try again', 'Type it'],
        success: ({ tapIndex }) => tapIndex === 0 && this.address(),
      })
    }
  },

  pay() {
    wx.requestPayment({
      timeStamp: String(Date.now() / 1000 | 0),
      nonceStr: Math.random().toString(36),
      package: 'prepay_id=1',
      signType: 'RSA',
      paySign: 'x',
      success: () => wx.showToast({ title: 'Paid' }),
    })
  },

  contract() {
    wx.openPrivacyContract
      ? wx.openPrivacyContract()
      : wx.navigateTo({ url: '/pages/privacy/privacy' })
  },
})
