Component({
  props: { count: 0, onPlus: () => {}, onMinus: () => {} },
  methods: {
    plus(event) {
      this.props.onPlus(event)
      my.vibrate && my.vibrate()
    },
    minus(event) {
      const { count } = this.props
      if (count / 1 > 0) this.props.onMinus(event)
    },
  },
})
