// Runs guards against a made-up platform. Reads [{code, global, world}] from
// standard input and writes what each did, in the same order.
//
// world: sdk and client are the versions it reports, has what is there besides
// what every guard needs (dotted paths of functions, Class.member included),
// values are members that are not functions, makes tells which class a call
// gives, canIUse which paths it knows (absent: there is no canIUse), and
// without what is taken away again.
const vm = require('vm')

function build({ global, world }, log) {
  const api = {}
  const put = (path, value) => {
    const names = path.split('.')
    const last = names.pop()
    let at = api
    for (const name of names) at = at[name] = at[name] || {}
    at[last] = value
  }
  const instance = name => {
    const object = {}
    for (const path of world.has || []) {
      const [owner, member] = path.split('.')
      if (owner === name) object[member] = make(path)
    }
    for (const [path, value] of Object.entries(world.values || {})) {
      const [owner, member] = path.split('.')
      if (owner === name) object[member] = value
    }
    return object
  }
  const make = path => () => {
    const made = (world.makes || {})[path]
    return made ? instance(made) : undefined
  }
  const prompt = options => {
    log.prompts.push(options.title + '|' + options.content)
    if (options.success) options.success({ confirm: world.confirm !== false })
  }
  put(global === 'my' ? 'confirm' : 'showModal', prompt)
  put('getSystemInfoSync', () => ({ SDKVersion: world.sdk, version: world.client }))
  if (global === 'wx') {
    put('getAppBaseInfo', () => ({ SDKVersion: world.sdk }))
    put('updateWeChatApp', () => log.updates++)
  }
  if (global === 'my') {
    put('SDKVersion', world.sdk)
    put('env.clientVersion', world.client)
    put('ap.updateAlipayClient', () => log.updates++)
  }
  if (world.canIUse) {
    put('canIUse', path => {
      log.asked.push(path)
      return world.canIUse.includes(path)
    })
  }
  for (const path of world.has || []) if (!/^[A-Z]/.test(path)) put(path, make(path))
  for (const [path, value] of Object.entries(world.values || {})) if (!/^[A-Z]/.test(path)) put(path, value)
  for (const path of world.without || []) {
    const names = path.split('.')
    const last = names.pop()
    delete names.reduce((at, name) => at[name], api)[last]
  }
  return api
}

function run(test) {
  const log = { used: 0, prompts: [], updates: 0, asked: [], pwned: 0, error: '', results: null, data: null }
  const sandbox = {
    [test.global]: build(test, log),
    used: () => log.used++,
    pwn: () => log.pwned++,
    answer: value => { log.results = value.map(v => (v !== v ? 'NaN' : v)) },
    console: { log() {} },
    Page(page) {
      log.data = page.data
      for (const [name, method] of Object.entries(page)) if (name.startsWith('handle')) method({ detail: {} })
      page.promptUpgrade()
    }
  }
  const code = test.code.replace(/\/\/ (支持：在这里使用|supported: use it here)/g, 'used()')
  try {
    vm.runInNewContext("'use strict'\n" + code, sandbox, { timeout: 5000 })
  } catch (e) {
    log.error = String(e)
  }
  return log
}

const tests = JSON.parse(require('fs').readFileSync(0, 'utf8'))
process.stdout.write(JSON.stringify(tests.map(run)))
