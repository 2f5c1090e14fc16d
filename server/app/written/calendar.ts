/** One event in the form that calendars take (RFC 5545): lines of at most 75 bytes, each ended by CR and LF. */
export type CalendarEvent = {
  id: string
  at: Date
  madeAt: Date
  title: string
  about: string
  url: string
  host: string
}

const quarter = 15 * 60_000

export function calendarOf({ id, at, madeAt, title, about, url, host }: CalendarEvent): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Otklik//Portal//EN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    // The same ticket keeps its entry: a later time, taken into the calendar again, moves it.
    `UID:${id}@${host}`,
    `SEQUENCE:${Math.floor(madeAt.getTime() / 1000)}`,
    `DTSTAMP:${utc(madeAt)}`,
    `DTSTART:${utc(new Date(at.getTime() - quarter))}`,
    `DTEND:${utc(at)}`,
    `SUMMARY:${escaped(title)}`,
    `DESCRIPTION:${escaped(about)}`,
    `URL:${url}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
    .map((line) => `${folded(line)}\r\n`)
    .join('')
}

const utc = (at: Date) => at.toISOString().replace(/[-:]|[.]\d+/g, '')

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')

const longest = 75

/** A line goes on after a line end and a space; no letter is cut in two. */
function folded(line: string): string {
  const lines: string[] = []
  let now = ''
  for (const letter of line) {
    const room = longest - (lines.length > 0 ? 1 : 0)
    if (Buffer.byteLength(now + letter) > room) {
      lines.push(now)
      now = ''
    }
    now += letter
  }
  return [...lines, now].join('\r\n ')
}
