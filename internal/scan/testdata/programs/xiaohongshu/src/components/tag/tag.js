Component({ properties: { name: String, xhs: { type: Object, value: {} } }, methods: { tap() { const { xhs } = this.data; xhs.login && xhs.login() } } })
