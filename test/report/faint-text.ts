/**
 * The texts of a page that stand out too little from what is behind them (a ratio
 * of 4.5, WCAG 2.2, 1.4.3), each with its ratio. It runs in the page, so it knows
 * only what it is given.
 */
export const faintText = `(() => {
  const brush = document.createElement('canvas').getContext('2d', {willReadFrequently: true})
  const parts = (colour) => {
    brush.clearRect(0, 0, 1, 1)
    brush.fillStyle = colour
    brush.fillRect(0, 0, 1, 1)
    return [...brush.getImageData(0, 0, 1, 1).data]
  }
  const over = (upper, lower) =>
    [0, 1, 2].map((at) => (upper[at] * upper[3] + lower[at] * (255 - upper[3])) / 255).concat(255)
  const brightness = (colour) => {
    const [red, green, blue] = colour.map((part) =>
      part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const ground = (element) => {
    if (element === null) return parts('Canvas')
    const own = parts(getComputedStyle(element).backgroundColor)
    return own[3] === 255 ? own : over(own, ground(element.parentElement))
  }
  const isRead = (element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '') &&
    element.checkVisibility({opacityProperty: true, visibilityProperty: true}) &&
    element.closest('script, style, :disabled') === null
  return [...document.querySelectorAll('body *')].filter(isRead).flatMap((element) => {
    const behind = ground(element)
    const [more, less] = [over(parts(getComputedStyle(element).color), behind), behind]
      .map(brightness)
      .sort((a, b) => b - a)
    const ratio = (more + 0.05) / (less + 0.05)
    return ratio < 4.5 ? [element.tagName + '.' + element.className + ' ' + ratio.toFixed(2)] : []
  })
})()`
