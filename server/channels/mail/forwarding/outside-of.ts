import type { World } from '#platform/command.ts'
import { type Outsider, outsiderAt, outsiderWith } from '../../../tickets/index.ts'
import { makerOf, ownMessageId } from '../message-id.ts'
import { forwardedAs } from '../store.ts'
import { quarterKeys } from '../threading/keys.ts'
import { readReplyAddress, replyPurpose } from '../threading/reply-address.ts'

/** What a mail says of where it belongs: whom it was handed over for, and which letters it answers. */
type Answering = { recipients: readonly string[]; answered: readonly string[] }

/** A long thread names many ids; the newest are the last. */
const mostAnswered = 50

/** Who outside a mail is from, by the address we gave them, or by the letter of ours that only they have; null: nobody. */
export const outsideOf = async (world: World, { recipients, answered }: Answering): Promise<Outsider | null> =>
  (await byAddress(world, recipients)) ?? (await byLetter(world, answered.slice(-mostAnswered)))

async function byAddress(world: World, recipients: readonly string[]) {
  const keys = quarterKeys(world.vault, replyPurpose, world.clock())
  for (const recipient of recipients) {
    const handles = readReplyAddress(recipient, keys)
    const outsider = handles && (await outsiderWith(world.db, handles))
    if (outsider) return outsider
  }
  return null
}

async function byLetter({ db, vault, settings }: World, answered: readonly string[]) {
  const maker = makerOf(settings.publicUrl, vault)
  for (const id of answered) {
    const own = ownMessageId(id, maker)
    const letter = own && (await forwardedAs(db, own))
    const outsider = letter && (await outsiderAt(db, letter.ticketId, letter.address))
    if (outsider) return outsider
  }
  return null
}
