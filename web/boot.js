// Sets language and theme before the first paint, so that nothing flashes.
// The address comes first, then what was chosen before, then the browser.
(function () {
  var root = document.documentElement
  var address = new URLSearchParams(location.search)
  function kept(name) {
    try { return localStorage.getItem('minicompat.' + name) } catch { return null }
  }
  var tag = address.get('lang') || kept('lang') || (navigator.languages || [navigator.language])[0] || 'zh'
  root.lang = /^zh/i.test(tag) ? 'zh-CN' : 'en'
  var theme = address.get('theme') || kept('theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  root.classList.add('js')
})()
