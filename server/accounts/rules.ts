import { instantOf } from '#contract/zones.ts'

/** The instant at which the day (YYYY-MM-DD) is over in the zone. */
export function endOfDay(day: string, zone: string): Date {
  return new Date(instantOf(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000, zone))
}
