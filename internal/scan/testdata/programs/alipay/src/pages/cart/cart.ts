import { all, remove, total } from '../../utils/cart'
import { request, busy } from '../../utils/request'

interface Line { id: string; name: string; price: number; count: number }

type PayResult = { resultCode: '9000' | '6001' | string }

const PAID: PayResult['resultCode'] = '9000'

Page({
  data: {
    lines: [] as Line[],
    total: 0,
    canSubscribe: false,
  },

  onLoad(): void {
    this.setData({ canSubscribe: my.canIUse('requestSubscribeMessage') })
  },

  onShow(): void {
    this.setData({ lines: all() as Line[], total: total() })
  },

  onRemove(event: { target: { dataset: { id: string } } }): void {
    remove(event.target.dataset.id)
    this.onShow()
  },

  async pay(): Promise<void> {
    const { authCode } = await my.getAuthCode({ scopes: ['auth_base'] })
    const { tradeNO } = await busy<{ tradeNO: string }>(request('/orders', { authCode, lines: this.data.lines }, 'POST'))
    my.tradePay({
      tradeNO,
      success: (res: PayResult) => {
        if (res.resultCode !== PAID) return
        this.subscribe()
        my.navigateTo({ url: '/pages/store/store', events: { fetched: () => this.onShow() } })
      },
      fail: (error: unknown) => my.alert({ content: String(error) }),
    })
  },

  subscribe(): void {
    if (!this.data.canSubscribe) return
    my.requestSubscribeMessage({
      entityIds: ['order-ready'],
      success: (res) => { if (res.behavior === 'subscribe') console.log(res.keep) },
    })
  },

  note(): void {
    my.prompt({
      title: 'A note for us',
      placeholder: 'less sugar',
      align: 'left',
      success: (res) => { this.setData({ note: res.inputValue }) },
    })
  },
})
