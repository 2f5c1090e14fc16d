import { mail } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { attempt } from '../mailboxes/attempt.ts'
import { folderOfProbe, probeMessageId } from '../mailboxes/probe.ts'
import { takeLook } from '../mailboxes/trials.ts'
import { whatIsTried } from '../mailboxes/what-is-tried.ts'

/** One look for the letter; whoever waits for it asks again. */
export const findProbe = performPrepared(
  mail.findProbe,
  async ({ probe, ...asked }, { world, refusal }) => {
    const tried = await whatIsTried(world, asked, refusal)
    await takeLook(world)
    const messageId = probeMessageId(probe, world.settings.publicUrl)
    return attempt(world, tried, (session) => folderOfProbe(session, messageId, tried.typed.junkFolder))
  },
  async (_input, _moment, { trouble, done: found }) => ({ trouble, found }),
)
