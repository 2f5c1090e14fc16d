/** `otklik reset-second-factor`: for whom no two administrators can let in anew, because there are not two. */
import { CannotStart } from '../platform/cannot-start.ts'
import { asSystem, type World } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { personByEmail, takeFactorAway } from '../sign-in/index.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { inWorld } from './in-world.ts'

export const resetSecondFactor: Command = {
  summary: 'take a lost second factor away',
  help: `Usage: otklik reset-second-factor E-MAIL [--client] [--json]

For somebody who has lost both the authenticator app and the recovery codes. Among staff two administrators do this
on the desk; here it is done where there are not two of them. They are signed out everywhere and hear of it by mail.
A colleague sets a new one up at the next sign-in; a client may.

  --client   the address is a client's, not a colleague's
  --json     the outcome as JSON: {"name": "...", "taken": true}

Exit code: 0 done, or there was none; 1 nobody is known by this address; 2 asked wrongly.
Works beside a running server. Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { values, positionals } = readArguments('reset-second-factor', args, {
      client: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const [email, surplus] = positionals
    if (!email || surplus) throw new AskedWrongly('Give one address. See:  otklik reset-second-factor --help')
    return inWorld(readConfig(), 'reset-second-factor', (world) =>
      reset(world, values.client ? 'contact' : 'agent', email.trim().toLowerCase(), values.json),
    )
  },
}

async function reset(world: World, kind: 'agent' | 'contact', email: string, json: boolean): Promise<number> {
  const person = await personByEmail(world.db, kind, email)
  if (!person) throw new CannotStart(`Nobody is known by ${email}. A client is meant by --client.`)
  const taken = await asSystem(world, (hands) => takeFactorAway(hands, person.id))
  if (json) console.log(JSON.stringify({ name: person.name, taken }))
  else tell(person.name, taken)
  return 0
}

function tell(name: string, taken: boolean) {
  console.log(
    taken
      ? `The second factor of ${name} is taken away, and every session has ended.`
      : `${name} has no second factor: there is nothing to take away.`,
  )
}
