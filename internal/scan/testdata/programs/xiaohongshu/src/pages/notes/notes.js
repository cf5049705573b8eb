const { get } = require('../../utils/request')
const { track } = require('../../utils/track')

Page({
  data: { notes: [], tags: [], page: 0, refreshing: false, top: 0 },

  onLoad() {
    const rect = xhs.getMenuButtonBoundingClientRect?.()
    this.setData({ top: rect ? rect.top : 0 })
    this.more()
  },

  onPullDownRefresh() {
    this.setData({ notes: [], page: 0 })
    this.more().then(() => xhs.stopPullDownRefresh())
  },

  async more() {
    xhs.showLoading({ title: 'loading', mask: true })
    const { items } = await get('/notes', { page: this.data.page })
    xhs.hideLoading()
    this.setData({ notes: [...this.data.notes, ...items], page: this.data.page + 1 })
  },

  open({ currentTarget: { dataset } }) {
    track('open', dataset)
    xhs.navigateTo({ url: `/pages/note/note?id=${dataset.id}` })
  },

  scan() {
    xhs.scanCode({ onlyFromCamera: false, success: (res) => console.log(res.result, res.scanType) })
  },

  toTop() {
    xhs.pageScrollTo && xhs.pageScrollTo({ scrollTop: 0, duration: 200 })
  },

  onShareAppMessage() {
    return { title: 'Notes', path: '/pages/notes/notes' }
  },
})
