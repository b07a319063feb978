const copenhagen = new Intl.DateTimeFormat('en', {timeZone: 'Europe/Copenhagen', timeZoneName: 'longOffset'})

/** "2021-06-01" and "16:30" as the instant "2021-06-01T16:30:00+02:00"; null where one of them is not known. */
export function danishInstant(date: string | null, time: string | null): string | null {
  if (date === null || time === null) return null
  // The offset changes at night, so that noon has the one of the day.
  const parts = copenhagen.formatToParts(new Date(`${date}T12:00:00Z`))
  const offset = parts.find(({type}) => type === 'timeZoneName')?.value.replace('GMT', '')
  return `${date}T${time}:00${offset === '' ? 'Z' : offset}`
}
