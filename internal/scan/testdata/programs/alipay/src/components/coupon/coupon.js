Component({
  data: { sound: false },
  onInit() {
    this.setData({ sound: my.canIUse('createInnerAudioContext') })
  },
  methods: {
    take() {
      if (this.data.sound) {
        const audio = my.createInnerAudioContext()
        audio.src = 'https://example.com/ding.mp3'
        audio.play()
      }
      this.props.onTake && this.props.onTake()
    },
  },
})
