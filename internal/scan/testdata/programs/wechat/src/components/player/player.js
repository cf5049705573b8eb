// Plays a sample of a book.
Component({
  properties: { src: String, autoplay: Boolean },
  data: { playing: false, progress: 0, rates: wx.canIUse('InnerAudioContext.playbackRate') },
  observers: {
    src(src) {
      if (!src) return
      this.open(src)
    },
  },
  lifetimes: {
    detached() {
      if (this.audio) this.audio.destroy()
    },
  },
  methods: {
    open(src) {
      const audio = wx.createInnerAudioContext({ useWebAudioImplement: false })
      audio.src = src
      audio.autoplay = this.data.autoplay
      audio.obeyMuteSwitch = false
      audio.onPlay(() => this.setData({ playing: true }))
      audio.onTimeUpdate(() => this.setData({ progress: audio.currentTime / audio.duration }))
      audio.onError((err) => console.warn(err.errCode))
      this.audio = audio
      if (wx.setInnerAudioOption) wx.setInnerAudioOption({ obeyMuteSwitch: false, mixWithOther: true })
    },
    toggle() {
      this.data.playing ? this.audio.pause() : this.audio.play()
    },
    faster() {
      if (!this.data.rates) return
      this.audio.playbackRate = 1.5
    },
    louder() {
      this.audio.volume = 1
    },
  },
})
