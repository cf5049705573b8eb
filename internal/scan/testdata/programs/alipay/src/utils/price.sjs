const yuan = (cents) => '¥' + (cents / 100).toFixed(2)
const crossed = (price, old) => old && old > price
export default { yuan, crossed }
