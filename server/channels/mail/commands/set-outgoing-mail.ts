import { mail } from '#contract/index.ts'
import { type Command, perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { outgoingSet } from '../events.ts'
import { sealPassword } from '../outgoing.ts'
import { passwordFor } from '../password-for.ts'
import { fromLine } from '../rules.ts'
import { outgoingRow, setOutgoingRow } from '../store.ts'

const set = perform(mail.setOutgoingMail, async (input, { tx, now, world, announce, refusal }) => {
  if (world.settings.mail.setBy === 'environment') throw refusal('mail_set_by_environment')
  const password = passwordFor(input, await outgoingRow(tx), world.vault)
  if (password === undefined) throw refusal('mail_password_missing')

  const { host, port, security, user, fromName, fromAddress } = input
  await setOutgoingRow(tx, {
    host,
    port,
    security,
    user_name: user,
    password: password === null ? null : sealPassword(world.vault, password),
    from_address: fromLine(fromName, fromAddress),
    changed_at: now,
  })
  await announce(outgoingSet(systemStream, { host, port, security, signsIn: user !== '' }))
  return {}
})

/** Holds on this node as soon as it is answered; the others hear of it by NOTIFY. */
export const setOutgoingMail: Command<typeof mail.setOutgoingMail> = Object.assign(
  async (...[world, ...rest]: Parameters<typeof set>) => {
    const done = await set(world, ...rest)
    await world.settings.lookAgain()
    return done
  },
  { clause: set.clause },
)
