import type { World } from '#platform/command.ts'
import { type Outsider, outsiderWith } from '../../../tickets/index.ts'
import { quarterKeys } from '../threading/keys.ts'
import { readReplyAddress, replyPurpose } from '../threading/reply-address.ts'

/** To whom outside we gave the address that a mail came to; null where it came to none of those. */
export async function outsideOf(world: World, recipients: readonly string[]): Promise<Outsider | null> {
  const keys = quarterKeys(world.vault, replyPurpose, world.clock())
  for (const recipient of recipients) {
    const handles = readReplyAddress(recipient, keys)
    const outsider = handles && (await outsiderWith(world.db, handles))
    if (outsider) return outsider
  }
  return null
}
