import { mail } from '#contract/index.ts'
import { performPrepared } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { outgoingTried } from '../events.ts'
import { passwordFor } from '../password-for.ts'
import { fromLine, partsOfFrom } from '../rules.ts'
import { signWith } from '../signing/key.ts'
import { isFor } from '../signing/keys.ts'
import { type Server, trySending } from '../smtp.ts'
import { outgoingRow } from '../store.ts'
import { trialLetter } from '../trial-letter.ts'

const mostAnHour = 30

/** The server is spoken to before the transaction: it takes its time. */
export const tryOutgoingMail = performPrepared(
  mail.tryOutgoingMail,
  async ({ to, server: typed }, { world, actor, now, refusal }) => {
    if (typed && world.settings.mail.setBy === 'environment') throw refusal('mail_set_by_environment')
    await world.limits.take('outgoing mail tried', mostAnHour, 3600)
    const set = await world.settings.outgoing()
    let server: Server | null = set.server
    let from = set.from
    if (typed) {
      const password = passwordFor(typed, await outgoingRow(world.db), world.vault)
      if (password === undefined) throw refusal('mail_password_missing')
      server = { ...typed, password, authorities: world.settings.mailAuthorities }
      from = fromLine(typed.fromName, typed.fromAddress)
    }
    if (!server) throw refusal('mail_not_set')
    const { signs } = await world.settings.signing.read()
    const letter = await trialLetter(world.db, { actor, now, from, to, server, publicUrl: world.settings.publicUrl })
    return {
      ...(await trySending(server, letter, isFor(signs, partsOfFrom(from).address) ? signWith(signs) : null)),
      host: server.host,
    }
  },
  async (_, { announce }, { delivered, said, trouble, host }) => {
    await announce(outgoingTried(systemStream, { host, delivered }))
    return { delivered, said, trouble }
  },
)
