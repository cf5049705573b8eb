const BASE = 'https://notes.example.com'

function request(path, options = {}) {
  return new Promise((resolve, reject) => {
    xhs.request({
      url: BASE + path,
      method: options.method || 'GET',
      data: options.data,
      header: { token: xhs.getStorageSync('token') },
      responseType: 'text',
      timeout: 10000,
      enableHttp2: true,
      success: ({ statusCode, data }) => (statusCode < 400 ? resolve(data) : reject(new Error(`xhs.request(${path}) ${statusCode}`))),
      fail: reject,
    })
  })
}

function upload(file) {
  return new Promise((resolve, reject) => {
    const task = xhs.uploadFile({ url: BASE + '/files', filePath: file, name: 'file', success: (res) => resolve(JSON.parse(res.data)), fail: reject })
    if (task && task.abort) setTimeout(() => task.abort(), 60000)
  })
}

const get = (path, data) => request(path, { data })
const post = (path, data) => request(path, { data, method: 'POST' })

module.exports = { get, post, upload }
