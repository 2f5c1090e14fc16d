import type { Hands } from '#platform/command.ts'
import { handlesForOutsider, type Outsider } from '../../../tickets/index.ts'
import { addressesAt } from '../threading/addresses-at.ts'
import { quarterKeys } from '../threading/keys.ts'
import { handleBytes, replyAddress, replyPurpose } from '../threading/reply-address.ts'

/** The address that somebody outside answers to; null where answers come to From alone. */
export async function outsiderAnswersTo({ tx, now, world }: Hands, outsider: Outsider): Promise<string | null> {
  const { answersTo, mailFrom } = world.settings
  const handles = await handlesForOutsider(tx, outsider, handleBytes, now)
  const place = addressesAt(answersTo, mailFrom)
  return place && replyAddress(handles, place, quarterKeys(world.vault, replyPurpose, now))
}
