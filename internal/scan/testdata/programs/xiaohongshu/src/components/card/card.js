Component({
  properties: { note: { type: Object, value: null } },
  methods: {
    copy() { xhs.setClipboardData({ data: `${this.data.note.title} xhs.share()` }) },
    share() { xhs.share ? xhs.share({ title: this.data.note.title, path: '/' }) : this.copy() },
  },
})
