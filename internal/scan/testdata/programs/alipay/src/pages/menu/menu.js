import { request, busy } from '../../utils/request'
import { add } from '../../utils/cart'
import { compareVersion } from '../../utils/version'

const hasArea = compareVersion(my.SDKVersion, '2.7.3') >= 0

Page({
  data: {
    groups: [],
    current: 0,
    sheet: false,
    canContainer: my.canIUse('page-container'),
    dark: false,
  },

  async onLoad() {
    const info = my.getSystemInfoSync()
    this.setData({ top: info.statusBarHeight + info.titleBarHeight })
    const groups = await busy(request('/menu'))
    this.setData({ groups })
    this.locate()
    if (hasArea) this.offscreen = my.createOffscreenCanvas({ width: 100, height: 100 })
  },

  onPullDownRefresh() {
    request('/menu').then((groups) => {
      this.setData({ groups })
      my.stopPullDownRefresh()
    })
  },

  locate() {
    my.getLocation({
      type: 1,
      cacheTimeout: 30,
      success: ({ city, latitude, longitude }) => this.setData({ city, latitude, longitude }),
      fail: () => {
        my.alert({ title: 'Where are you?', content: 'We could not find the nearest store.', buttonText: 'Choose' , success: () => this.choose() })
      },
    })
  },

  choose() {
    my.chooseLocation({
      success: (res) => this.setData({ city: res.cityName, name: res.name }),
    })
  },

  onAdd(event) {
    const { id, name, price } = event.target.dataset
    add({ id, name, price })
    my.showToast({ type: 'success', content: `${name} is in the cart`, duration: 1200 })
  },

  onScroll(event) {
    const { scrollTop } = event.detail
    this.setData({ current: Math.floor(scrollTop / 400) })
  },

  jump({ target }) {
    my.pageScrollTo({ selector: `#g${target.dataset.index}`, duration: 200 })
  },

  async share() {
    if (my.canIUse('showSharePanel')) return my.showSharePanel()
    const image = await my.generateImageFromCode({ code: 'https://example.com', width: 200, correctLevel: 'H' })
    my.previewImage({ urls: [image.image], enableShowPhotoDownload: true })
  },
})
