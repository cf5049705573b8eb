const share = require('../../behaviors/share')
const { get, post, upload } = require('../../utils/request')
const { authorize } = require('../../utils/auth')
const { compareVersion } = require('../../utils/version')

const { SDKVersion, platform } = wx.getSystemInfoSync()
const hasMedia = compareVersion(SDKVersion, '2.10.0') >= 0
// Wrong, and kept for a while: 2.9.0 is not above 2.20.0.
const hasWindowInfo = SDKVersion >= '2.20.1'

Page({
  behaviors: [share],

  data: {
    book: null,
    photos: [],
    shown: false,
    canEdit: wx.canIUse('showModal.object.editable'),
  },

  async onLoad({ id }) {
    const channel = this.getOpenerEventChannel && this.getOpenerEventChannel()
    if (channel && channel.on) channel.on('title', ({ title }) => this.setTitle(title))
    const book = await get(`/books/${id}`)
    this.setData({ book })
    this.setTitle(book.title)
    this.offerShare()
  },

  setTitle(title) {
    wx.setNavigationBarTitle({ title })
    wx.setNavigationBarColor({
      frontColor: '#ffffff',
      backgroundColor: '#204060',
      animation: { duration: 200, timingFunc: 'linear' },
    })
  },

  height() {
    return hasWindowInfo ? wx.getWindowInfo().windowHeight : wx.getSystemInfoSync().windowHeight
  },

  borrow() {
    const { book } = this.data
    wx.showModal({
      title: 'Borrow',
      content: `Borrow "${book.title}"?`,
      success: async (res) => {
        if (!res.confirm) return
        await post('/loans', { book: book.id })
        this.borrowed()
      },
    })
  },

  borrowed() {
    wx.showToast({ title: 'Borrowed', icon: 'success' })
    wx.vibrateShort()
  },

  comment() {
    if (!this.data.canEdit) {
      return wx.navigateTo({ url: `/pages/comment/comment?id=${this.data.book.id}` })
    }
    wx.showModal({
      title: 'Your opinion',
      editable: true,
      placeholderText: 'a line or two',
      success: (res) => {
        if (res.content) post('/comments', { text: res.content })
      },
    })
  },

  photo() {
    if (hasMedia) {
      wx.chooseMedia({
        count: 3,
        mediaType: ['image'],
        sourceType: ['album', 'camera'],
        sizeType: ['compressed'],
        success: (res) => this.send(res.tempFiles.map((file) => file.tempFilePath)),
      })
      return
    }
    wx.chooseImage({
      count: 3,
      sizeType: ['compressed'],
      success: ({ tempFilePaths }) => this.send(tempFilePaths),
    })
  },

  async send(paths) {
    for (const path of paths) {
      let small = path
      if (wx.canIUse('compressImage')) {
        const res = await wx.compressImage({ src: path, quality: 60, compressedWidth: 1080 })
        small = res.tempFilePath
      }
      const { url } = await upload(small, (percent) => this.setData({ percent }))
      this.setData({ photos: [...this.data.photos, url] })
    }
  },

  preview({ currentTarget }) {
    wx.previewImage({
      current: currentTarget.dataset.url,
      urls: this.data.photos,
      showmenu: true,
    })
  },

  async branch() {
    await authorize('scope.userLocation')
    const res = await wx.getLocation({ type: 'gcj02', isHighAccuracy: true })
    wx.openLocation({ latitude: res.latitude, longitude: res.longitude, name: 'Branch' })
  },

  desk() {
    const call = () => wx.makePhoneCall({ phoneNumber: '10000' })
    if (wx.openCustomerServiceChat) {
      wx.openCustomerServiceChat({ extInfo: { url: 'https://example.com' }, corpId: 'x', fail: call })
    } else {
      call()
    }
  },

  onShareAppMessage() {
    return { title: this.data.book.title, path: `/pages/detail/detail?id=${this.data.book.id}`, imageUrl: this.data.book.cover }
  },
})
