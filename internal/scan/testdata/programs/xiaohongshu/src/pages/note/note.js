const { get, post, upload } = require('../../utils/request')
const { can } = require('../../utils/login')

Page({
  data: { note: null, liked: false, animation: null, canSave: xhs.canIUse('saveImageToPhotosAlbum') },

  async onLoad({ id }) {
    const note = await get(`/notes/${id}`)
    this.setData({ note })
    xhs.setNavigationBarTitle({ title: note.title })
    xhs.setNavigationBarColor({ frontColor: '#000000', backgroundColor: '#ffffff', animation: { duration: 200 } })
  },

  like() {
    const animation = xhs.createAnimation({ duration: 200, timingFunction: 'ease-in-out' })
    animation.scale(1.2).step()
    this.setData({ liked: !this.data.liked, animation: animation.export() })
    post('/likes', { note: this.data.note.id })
  },

  preview({ target }) {
    xhs.previewImage({ current: target.dataset.url, urls: this.data.note.pictures, showmenu: true })
  },

  save({ target }) {
    if (!this.data.canSave) {
      xhs.setClipboardData({ data: target.dataset.url, success() { xhs.showToast({ title: 'copied', icon: 'success', duration: 800 }) } })
      return
    }
    xhs.saveImageToPhotosAlbum({ filePath: target.dataset.url, success: () => xhs.hideToast() })
  },

  async picture() {
    const res = await xhs.chooseImage({ count: 1, sizeType: ['compressed'], sourceType: ['album'] })
    const info = await xhs.getImageInfo({ src: res.tempFilePaths[0] })
    console.log(info.width / info.height)
    await upload(info.path)
  },

  async where() {
    if (!(await can('scope.userLocation'))) return
    xhs.getLocation({
      type: 'gcj02',
      success(res) { console.log(res.latitude, res.longitude, res.altitude) },
    })
    const place = await xhs.chooseLocation()
    this.setData({ place: place.name })
  },

  report() {
    xhs.showActionSheet({
      itemList: ['Spam', 'Copy'],
      success: ({ tapIndex }) => post('/reports', { kind: tapIndex }),
    })
  },

  remove() {
    xhs.showModal({
      title: 'Remove it?',
      confirmColor: '#ff2442',
      editable: true,
      success: (res) => {
        if (res.confirm) this.gone(res.content)
        else if (res.cancel) console.log('kept')
      },
    })
  },

  gone() {
    xhs.navigateBack({ delta: 1 })
  },
})
