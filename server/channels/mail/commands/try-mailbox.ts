import { mail } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { attempt } from '../mailboxes/attempt.ts'
import { mailboxTried } from '../mailboxes/events.ts'
import { foldersOf } from '../mailboxes/folders.ts'
import { takeTrial } from '../mailboxes/trials.ts'
import { whatIsTried } from '../mailboxes/what-is-tried.ts'

/** Signs in and names what it finds; nothing is kept but that somebody tried. */
export const tryMailbox = performPrepared(
  mail.tryMailbox,
  async (asked, { world, refusal }) => {
    const tried = await whatIsTried(world, asked, refusal)
    await takeTrial(world)
    return attempt(world, tried, (session) => foldersOf(session, tried.typed.junkFolder))
  },
  async ({ mailbox: { host } }, { announce }, { trouble, done }) => {
    await announce(mailboxTried(systemStream, { host, trouble: trouble?.code ?? null }))
    return { trouble, folders: done ?? [] }
  },
)
