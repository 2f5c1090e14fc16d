const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(zone: string) {
  let made = formats.get(zone)
  if (!made) {
    made = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
    formats.set(zone, made)
  }
  return made
}

/** Asked of Intl: exact for any instant, and dear. */
function shownBy(zone: string, instant: number): number {
  const values: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant))
    if (type !== 'literal') values[type] = Number(value)
  return Date.UTC(values.year!, values.month! - 1, values.day!, values.hour!, values.minute!, values.second!)
}

const minute = 60_000
/** Before this some clocks were set at odd seconds. */
const wholeMinutesSince = Date.UTC(1973, 0)
const mostOffsets = 10_000
const offsets = new Map<string, number>()

/** What the clocks of a zone show, as if it were UTC: milliseconds that Date's UTC getters can read. */
export function wallClock(instant: number, zone: string): number {
  if (instant < wholeMinutesSince) return shownBy(zone, instant)
  // Clocks are only ever set on the full minute, so all of it has one offset; a day's openings are asked for over and over.
  const begin = Math.floor(instant / minute) * minute
  const key = `${zone} ${begin}`
  let offset = offsets.get(key)
  if (offset === undefined) {
    offset = shownBy(zone, begin) - begin
    if (offsets.size >= mostOffsets) offsets.clear()
    offsets.set(key, offset)
  }
  return Math.floor(instant / 1000) * 1000 + offset
}

/**
 * The instant at which the clocks of a zone show this time. Where the clocks jump over it, the time as far behind the
 * jump; where they show it twice, the first.
 */
export function instantOf(wall: number, zone: string): number {
  const offsetAt = (instant: number) => wallClock(instant, zone) - Math.floor(instant / 1000) * 1000
  const before = wall - offsetAt(wall - 24 * 3_600_000)
  if (wallClock(before, zone) === wall) return before
  const after = wall - offsetAt(wall + 24 * 3_600_000)
  return wallClock(after, zone) === wall ? after : before
}
