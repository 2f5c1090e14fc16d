import { randomUUID } from 'node:crypto'
import { mail } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { outgoingTried } from '../events.ts'
import { probeMessageId } from '../mailboxes/probe.ts'
import { takeTrial } from '../mailboxes/trials.ts'
import { partsOfFrom } from '../rules.ts'
import { signWith } from '../signing/key.ts'
import { isFor } from '../signing/keys.ts'
import { trySending } from '../smtp.ts'
import { trialLetter } from '../trial-letter.ts'

/** As any letter of ours goes out, so that what is tried is the road that answers to clients will take. */
export const sendProbe = performPrepared(
  mail.sendProbe,
  async ({ to }, { world, actor, now, refusal }) => {
    const { server, from } = await world.settings.outgoing()
    if (!server) throw refusal('mail_not_set')
    await takeTrial(world)
    const { publicUrl, signing } = world.settings
    const probe = randomUUID()
    const letter = await trialLetter(world.db, { actor, now, from, to, server, publicUrl })
    const { signs } = await signing.read()
    const key = isFor(signs, partsOfFrom(from).address) ? signWith(signs) : null
    const outcome = await trySending(server, { ...letter, messageId: probeMessageId(probe, publicUrl) }, key)
    return { ...outcome, probe, host: server.host }
  },
  async (_, { announce }, { delivered, said, probe, host }) => {
    await announce(outgoingTried(systemStream, { host, delivered }))
    return { delivered, said, probe }
  },
)
