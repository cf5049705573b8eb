// Everything here is text, also what looks like code.
export const BASE_URL = 'https://library.example.com/api'
export const TEMPLATES = {
  due: 'tmpl-due',
  arrived: 'tmpl-arrived',
}
export const SNIPPET = "wx.chooseMedia({ count: 1, mediaType: ['image'] })"
export const HELP = `
  wx.getUserProfile({ desc: 'x' }) needs 2.10.4,
  wx.getUserInfo() does not.
`
// wx.openPrivacyContract() is called in components/privacy
export const PATTERN = /wx\.(showToast|showModal)\(['"]/g
