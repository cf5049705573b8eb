// A load: so many connections, each asking the next question when it has its
// answer. It speaks HTTP over plain sockets, to leave the computer to workerd.
import { connect } from 'node:net'

/** Asks total questions ({ path, body }) in turn; a wrong answer is an error. Times are in ms, one an answer. */
export async function load(port, questions, { total, connections = 32 }) {
  const times = []
  let asked = 0, errors = 0
  const one = resolve => {
    const socket = connect(port, '127.0.0.1').setNoDelay(true).setTimeout(10_000, () => socket.destroy())
    let got = '', question, began
    const next = () => {
      question = undefined
      if (asked >= total) return socket.destroy()
      question = questions[asked % questions.length]
      asked++
      got = ''
      began = performance.now()
      socket.write(`GET ${question.path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\n\r\n`)
    }
    socket.setEncoding('utf8').on('connect', next).on('error', () => {})
    socket.on('data', data => {
      got += data
      const answer = whole(got)
      if (!answer) return
      times.push(performance.now() - began)
      if (!answer.head.startsWith('HTTP/1.1 200') || answer.body !== question.body) errors++
      next()
    })
    socket.on('close', () => { // without an answer, or because all is asked
      if (question) errors++
      asked < total ? one(resolve) : resolve()
    })
  }
  const began = performance.now()
  await Promise.all(Array.from({ length: connections }, () => new Promise(one)))
  const took = performance.now() - began
  return { times, errors, took }
}

/** A response that is there as a whole, or nothing yet. The answers are ASCII. */
function whole(text) {
  const end = text.indexOf('\r\n\r\n')
  if (end < 0) return
  const head = text.slice(0, end)
  const length = /content-length: (\d+)/i.exec(head)
  if (length) return text.length >= end + 4 + +length[1] && { head, body: text.slice(end + 4) }
  if (!text.endsWith('\r\n0\r\n\r\n')) return
  return { head, body: text.slice(end + 4).replace(/(^|\r\n)[0-9a-f]+\r\n/g, '').replace(/\r\n$/, '') }
}
