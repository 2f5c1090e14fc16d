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

/** What the clocks of a zone show, as if it were UTC: milliseconds that Date's UTC getters can read. */
export function wallClock(instant: number, zone: string): number {
  const values: Record<string, number> = {}
  for (const { type, value } of formatOf(zone).formatToParts(instant))
    if (type !== 'literal') values[type] = Number(value)
  return Date.UTC(values.year!, values.month! - 1, values.day!, values.hour!, values.minute!, values.second!)
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
