import type { ContactRole } from '#contract/roles.ts'
import { instantOf, wallClock } from '#contract/zones.ts'

/** The latest of several ends, of which null has none. */
export const lastInstantOf = (ends: readonly (Date | null)[]): Date | null =>
  ends.some((end) => end === null) ? null : new Date(Math.max(...ends.map((end) => end!.getTime())))

/** Whether this contact is the one owner the account has. */
export const isLastOwner = (
  contactId: string,
  contacts: readonly { contact_id: string; role: ContactRole }[],
): boolean => {
  const owners = contacts.filter(({ role }) => role === 'owner')
  return owners.length === 1 && owners[0]!.contact_id === contactId
}

/**
 * Which roles a contact may give in the portal, and whose holders they may change. Nobody makes an owner there: who owns
 * an account is said by its identity record. Administrators make no administrators, so that a right that was given once
 * does not spread by itself.
 */
export const rolesGivenBy = (role: ContactRole): readonly ContactRole[] => given[role] ?? []

const given: Partial<Record<ContactRole, readonly ContactRole[]>> = {
  owner: ['administrator', 'technical', 'billing', 'viewer'],
  administrator: ['technical', 'billing', 'viewer'],
}

/** The instant at which the day (YYYY-MM-DD) is over in the zone. */
export function endOfDay(day: string, zone: string): Date {
  return new Date(instantOf(Date.parse(`${day}T00:00:00Z`) + 24 * 3_600_000, zone))
}

/** The last day (YYYY-MM-DD) of a right that ends at this instant, by the clocks of the zone. */
export const lastDayOf = (until: Date, zone: string): string =>
  new Date(wallClock(until.getTime() - 1, zone)).toISOString().slice(0, 10)
