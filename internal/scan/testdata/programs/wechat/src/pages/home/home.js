import { get } from '../../utils/request'
import { remind } from '../../utils/auth'
import { TEMPLATES } from '../../utils/config'

const PAGE_SIZE = 20

Page({
  data: {
    books: [],
    page: 0,
    loading: false,
    finished: false,
    refreshing: false,
    canRefresh: wx.canIUse('scroll-view.refresher-enabled'),
    canListView: false,
    bottom: 0,
  },

  onLoad() {
    this.setData({ canListView: wx.canIUse('list-view') })
    this.measure()
    this.more()
    this.watchTitle()
  },

  onUnload() {
    if (this.observer) this.observer.disconnect()
  },

  // The home indicator of newer phones needs room.
  measure() {
    const info = wx.getSystemInfoSync()
    if (info.safeArea) {
      this.setData({ bottom: info.screenHeight - info.safeArea.bottom })
    }
    const dark = info.theme === 'dark'
    if (dark && wx.setBackgroundTextStyle) {
      wx.setBackgroundTextStyle({ textStyle: 'light' })
    }
  },

  watchTitle() {
    this.observer = wx.createIntersectionObserver(this, { thresholds: [0, 1] })
    this.observer.relativeToViewport({ top: 0 }).observe('.title', (res) => {
      this.setData({ titleShown: res.intersectionRatio > 0 })
    })
  },

  async more() {
    if (this.data.loading || this.data.finished) return
    this.setData({ loading: true })
    wx.showLoading({ title: 'Loading', mask: true })
    try {
      const { items } = await get('/books', { page: this.data.page + 1, size: PAGE_SIZE })
      this.setData({
        books: this.data.books.concat(items),
        page: this.data.page + 1,
        finished: items.length < PAGE_SIZE,
      })
    } catch (err) {
      console.warn(err)
    } finally {
      wx.hideLoading()
      this.setData({ loading: false, refreshing: false })
      wx.nextTick && wx.nextTick(() => this.selectComponent('#list'))
    }
  },

  refresh() {
    this.setData({ books: [], page: 0, finished: false, refreshing: true })
    this.more()
  },

  open(event) {
    const { id, title } = event.currentTarget.dataset
    wx.navigateTo({
      url: `/pages/detail/detail?id=${id}`,
      events: { borrowed: () => this.refresh() },
      success(res) {
        res.eventChannel.emit('title', { title })
      },
    })
  },

  async subscribe() {
    const ok = await remind(TEMPLATES.due, TEMPLATES.arrived)
    wx.showToast({ title: ok ? 'We will remind you' : 'No reminder', icon: ok ? 'success' : 'none' })
  },

  scan() {
    wx.scanCode({
      onlyFromCamera: true,
      scanType: ['barCode', 'qrCode'],
      success: (res) => this.search(res.result),
    })
  },

  search(isbn) {
    wx.navigateTo({ url: '/pages/scan/scan?isbn=' + isbn })
  },

  toTop() {
    if (wx.pageScrollTo) {
      wx.pageScrollTo({ scrollTop: 0, duration: 300 })
    } else {
      this.setData({ scrollTop: 0 })
    }
  },
})
