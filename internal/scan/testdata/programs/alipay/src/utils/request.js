const BASE = 'https://coffee.example.com'

/** request answers with the body. my.httpRequest is what there was before 1.11.0. */
export function request(path, data, method = 'GET') {
  return new Promise((resolve, reject) => {
    const options = {
      url: BASE + path,
      data,
      method,
    }
    if (my.canIUse('request')) {
      my.request({
        ...options,
        headers: { 'content-type': 'application/json' },
        timeout: 8000,
        dataType: 'json',
        success: (res) => (res.status === 200 ? resolve(res.data) : reject(res)),
        fail: reject,
      })
    } else {
      my.httpRequest({ ...options, success: (res) => resolve(res.data), fail: reject })
    }
  })
}

export function busy(promise) {
  my.showLoading({ content: 'One moment', delay: 300 })
  return promise.finally(() => my.hideLoading())
}
