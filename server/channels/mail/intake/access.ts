import { mail } from '#contract/index.ts'
import type { Actor, World } from '#platform/command.ts'
import { rawOf } from './store.ts'

/** The bytes of a mail for somebody who may look at incoming mail; null for everybody else and where there is none. */
export async function rawMailFor(world: World, actor: Actor, mailId: string): Promise<Buffer | null> {
  if (world.mayDo(actor, mail.incomingMail)) return null
  return (await rawOf(world, mailId)) ?? null
}
