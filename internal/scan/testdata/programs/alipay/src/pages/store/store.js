const { request } = require('../../utils/request')
const { compareVersion } = require('../../utils/version')

Page({
  data: { markers: [], open: false, frames: false },

  onLoad() {
    // 1.23.0 has it on line 1.x; on 2.x it came with 2.7.2.
    this.canBuild = compareVersion(my.SDKVersion, '1.24.10') >= 0
    this.map = my.createMapContext('map')
    request('/stores').then((markers) => this.setData({ markers }))
  },

  onReady() {
    this.map.getCenterLocation({ success: (res) => console.log(res) })
    if (this.map.setCenterOffset) this.map.setCenterOffset({ offset: [0.5, 0.4] })
  },

  open() {
    const { latitude, longitude } = this.data
    my.openLocation({ latitude, longitude, name: 'Coffee', address: 'Main street 1' })
  },

  call() {
    my.makePhoneCall({ number: '10000' })
  },

  env() {
    if (this.canBuild) {
      return my.env.clientVersion
    }
    return my.env.USER_DATA_PATH
  },

  picture() {
    const camera = my.createCameraContext('camera')
    if (camera.onCameraFrame) {
      const listener = camera.onCameraFrame((frame) => this.see(frame.width))
      listener.start()
      camera.setZoom({ zoom: 2 })
    } else {
      camera.takePhoto({ quality: 'normal', success: (res) => this.show(res.tempImagePath) })
    }
  },

  wifi() {
    my.startWifi()
    my.connectWifi({ SSID: 'coffee', password: '' })
    my.getConnectedWifi?.({ success: (res) => console.log(res) })
  },

  measure() {
    my.createSelectorQuery()
      .select('#map')
      .boundingClientRect()
      .exec((ret) => console.log(ret[0]))
  },
})
