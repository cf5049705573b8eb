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

  // What starts the page is a script of its own. Where that does not arrive, or
  // not whole, this one says so; the way on is then to load the page again.
  function started() { return 'started' in root.dataset } // says page.js
  function lost(event) {
    var missing = event.target.type === 'module' || event.error instanceof SyntaxError
    if (missing && !started()) root.dataset.state = 'failed'
  }
  function reload(event) {
    var button = event.target.closest('[data-retry], [data-reload]')
    if (!button || started() && !('reload' in button.dataset)) return
    event.preventDefault()
    location.reload()
  }
  // A script that was cut where a statement ends is no error: it only does not start.
  function idle() { if (!started()) root.dataset.state = 'failed' }
  addEventListener('error', lost, true)
  addEventListener('load', idle)
  document.addEventListener('click', reload)
})()
