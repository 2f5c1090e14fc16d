import { asSystem, type World } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { mailTurned, type WhyTurned } from '../events.ts'
import { changeIncoming } from './store.ts'

type Turned = { mailId: string; contactId: string; why: WhyTurned }

/**
 * Held until its own sender has said in the portal what only they may: for which account it is, or that it is theirs. They
 * get a letter with the way there; an agent may still decide under Incoming mail.
 */
export const turnToSender = (world: World, { mailId, contactId, why }: Turned) =>
  asSystem(world, async ({ tx, announce }) => {
    if (!(await changeIncoming(tx, mailId, { state: 'held', reason: why }))) return
    await announce(mailTurned(systemStream, { mailId, contactId, why }))
  })
