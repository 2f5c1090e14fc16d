import type { Hands } from '#platform/command.ts'
import { limitPerson, personById, restorePerson, signOutEverywhere, stopPerson } from '../sign-in/index.ts'
import { theDesk } from '../staff/index.ts'
import { contactEnded } from './events.ts'
import { endOfDay, lastInstantOf } from './rules.ts'
import { endRight, rightsOf } from './store.ts'

/** The instant at which a right ends that holds through this day, by the desk's clocks; null has no end. */
export async function endOfRight({ tx, now }: Hands, until: string | null | undefined) {
  if (!until) return null
  const end = endOfDay(until, (await theDesk(tx))!.zone)
  return end <= now ? 'date_past' : end
}

/**
 * After somebody's rights changed: until when may they come in, by all their accounts together? Without any right not at
 * all, from this moment; a right that runs out by its date closes the door at that instant by itself.
 */
export async function settleEntry(hands: Hands, contactId: string) {
  const person = await personById(hands.tx, contactId)
  const rights = await rightsOf(hands.tx, contactId, hands.now)
  if (!person) return
  if (rights.length === 0) {
    if (person.active) await stopPerson(hands, contactId)
    return
  }
  if (!person.active) await restorePerson(hands, contactId)
  const until = lastInstantOf(rights.map((right) => right.until))
  if (until?.getTime() !== person.until?.getTime()) await limitPerson(hands, contactId, until)
}

/** Takes the right away from this moment on: whoever is signed in is out, and with the last right nobody comes in again. */
export async function endRightOf(hands: Hands, accountId: string, contactId: string) {
  await endRight(hands.tx, accountId, contactId, hands.now)
  await signOutEverywhere(hands, contactId)
  await settleEntry(hands, contactId)
  await hands.announce(contactEnded(accountId, { contactId }))
}
