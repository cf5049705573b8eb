// Tracks what is seen. xhs.emitTrack() is documented; xhs.reportAnalytics() is not.
let queue = []

function track(name, data) {
  queue.push({ name, data, time: Date.now() })
  if (queue.length > 20) flush()
}

function flush() {
  const events = queue
  queue = []
  if (typeof xhs.emitTrack === 'function') {
    events.forEach((event) => xhs.emitTrack({ data: event }))
  }
  xhs.reportAnalytics && xhs.reportAnalytics('batch', events)
}

module.exports = { track, flush }
