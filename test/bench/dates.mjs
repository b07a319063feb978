const monthNames = 'januar februar marts april maj juni juli august september oktober november december'.split(' ')

/** "Mødedato: 27. januar 2021", "Mødedato: onsdag den 27-01-2021 kl. 17" */
const written = /^(\s*Mødedato:.*?)(\d{1,2})(\.?\s+)(\p{L}{3,9})(\.?\s+)(\d{4})/gmu
const numeric = /^(\s*Mødedato:.*?)(\d{1,2})([-./])(\d{1,2})([-./])(\d{4})/gmu

/**
 * Makes the function that gives every `Mødedato` of a text a day that none
 * before it had, so that no two meetings of the corpus are the same.
 */
export function datesApart() {
  let serial = 0
  const next = () => {
    const day = (serial % 28) + 1
    const month = Math.floor(serial / 28) % 12
    // dagsorden takes the years 1900 to 2100 for dates of meetings.
    const year = 1900 + (Math.floor(serial / 336) % 200)
    serial++
    return {day, month, year}
  }
  /** @param {string} text */
  return (text) =>
    text
      .replace(written, (_, label, _day, dot, _month, gap) => {
        const {day, month, year} = next()
        return `${label}${day}${dot}${monthNames[month]}${gap}${year}`
      })
      .replace(numeric, (_, label, _day, first, _month, second) => {
        const {day, month, year} = next()
        return `${label}${padded(day)}${first}${padded(month + 1)}${second}${year}`
      })
}

function padded(number) {
  return String(number).padStart(2, '0')
}
