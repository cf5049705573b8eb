// Logs go to the console and, where there is one, to the real-time log.
const local = wx.getLogManager({ level: 1 })

function realtime() {
  if (!wx.getRealtimeLogManager) return null
  const manager = wx.getRealtimeLogManager()
  manager.setFilterMsg('library')
  return (level, args) => {
    if (level === 'error') manager.error(...args)
    else manager.info(...args)
  }
}

function info(...args) {
  console.info(...args)
  const remote = realtime()
  if (remote) remote('info', args)
  local.info(...args)
}

function warn(...args) {
  console.warn(...args)
  realtime()?.('warn', args)
  local.warn(...args)
}

function error(...args) {
  console.error(...args)
  const remote = realtime()
  if (remote) remote('error', args)
}

module.exports = { info, warn, error }
