import type { Settings, Theme } from '../../types'
import { atLeast } from '../../utils/version'

interface Data extends WechatMiniprogram.Page.DataOption {
  size: number
  theme: Theme
  battery?: number
  storage: WechatMiniprogram.GetStorageInfoSyncOption | null
}

type Handler<T = void> = (event: WechatMiniprogram.CustomEvent<{ value: T }>) => void

enum Level { Low = 1, High = 2 }

const DEFAULTS: Readonly<Settings> = { size: 16, theme: 'light' as Theme, wx: 'wx.getWindowInfo()' }

function read<K extends keyof Settings>(key: K, fallback: Settings[K]): Settings[K] {
  const value = wx.getStorageSync<Settings[K] | ''>(`settings.${key}`)
  return value === '' ? fallback : value
}

Page<Data, Record<string, unknown>>({
  data: {
    size: read('size', DEFAULTS.size),
    theme: read('theme', DEFAULTS.theme),
    storage: null,
  },

  onLoad(): void {
    const info = wx.getStorageInfoSync()
    this.setData({ storage: info as unknown as Data['storage'], used: info.currentSize / info.limitSize })
    if (wx.onThemeChange) {
      wx.onThemeChange(({ theme }: { theme: string }) => this.setData({ theme: theme as Theme }))
    }
    (wx as any).getMenuButtonBoundingClientRect?.()
    if (atLeast('2.20.1')) {
      this.setData({ permissions: wx.getAppAuthorizeSetting().cameraAuthorized })
    }
  },

  onSize: (function (event): void {
    const size = <number>event.detail.value!
    wx.setStorage({ key: 'settings.size', data: size, encrypt: false })
  }) as Handler<number>,

  async clear(): Promise<void> {
    const { confirm } = await wx.showModal({ title: 'Clear everything?', confirmColor: '#cc0000' })
    if (confirm) await this.wipe()
  },

  async wipe(): Promise<void> {
    wx.clearStorageSync()
    await wx.reLaunch({ url: '/pages/home/home' })
  },

  bright(level: Level = Level.Low): void {
    wx.setScreenBrightness({ value: level / Level.High })
    wx.setKeepScreenOn({ keepScreenOn: level > Level.Low })
  },

  async account() {
    const account = wx.getAccountInfoSync?.()
    return account?.miniProgram?.appId
  },
})
