const { get, post } = require('../../utils/request')

function compareVersion(a, b) {
  const x = a.split('.'), y = b.split('.')
  for (let i = 0; i < 3; i++) {
    const d = (+x[i] || 0) - (+y[i] || 0)
    if (d) return d / Math.abs(d)
  }
  return 0
}

const { SDKVersion, version, platform } = xhs.getSystemInfoSync()
const mayPay = parseFloat(SDKVersion) >= 3.2

Page({
  data: { goods: [], paying: false },

  async onLoad() {
    const modern = compareVersion(SDKVersion, '3.23.0') >= 0
    this.setData({ goods: await get('/goods', { modern, platform, version }) })
  },

  async buy({ currentTarget }) {
    const { orderInfo } = await post('/orders', { id: currentTarget.dataset.id })
    if (mayPay && xhs.requestOrderPayment) {
      xhs.requestOrderPayment({
        orderInfo,
        success: (res) => console.log(res.result),
        fail: (err) => console.log(err.msg),
      })
    } else {
      xhs.showToast({ title: 'Please update', icon: 'none' })
    }
  },

  call: () => xhs.makePhoneCall({ phoneNumber: '10000' }),
})
