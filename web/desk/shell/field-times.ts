import { instantOf, wallClock } from '#contract/zones.ts'

/** `2026-11-21T14:30` as the browser's field writes it, read by the clocks of a zone; null while it is not whole. */
export function instantFromField(value: string, zone: string): number | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(value) ? Date.parse(`${value}Z`) : Number.NaN
  return Number.isNaN(wall) ? null : instantOf(wall, zone)
}

/** The other way round: what the field shows for an instant. */
export function fieldFromInstant(instant: number, zone: string): string {
  return new Date(wallClock(instant, zone)).toISOString().slice(0, 16)
}
