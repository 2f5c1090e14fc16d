/** `otklik enter`: a one-time way in for somebody, from whoever holds the machine. */
import { CannotStart } from '../platform/cannot-start.ts'
import { asSystem } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { entryLinkFor, entryMinutes, personByEmail } from '../sign-in/index.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { inWorld } from './in-world.ts'

export const enter: Command = {
  summary: 'print a one-time link that signs somebody in',
  help: `Usage: otklik enter EMAIL [--door desk|portal] [--json]

For whoever is locked out, and for the people of the demo. The link works once, for ${entryMinutes} minutes; the history of the
person tells that it was made. It stands on this screen and nowhere else: not in the log, not in the database.

  --door desk|portal   the employee or the client of this address (the employee when there are both)
  --json               the link as JSON: {"link": "...", "name": "...", "door": "desk", "minutes": ${entryMinutes}}

Exit code: 0 done, 1 nobody who may come in has this address, 2 asked wrongly.
Works beside a running server. Uses OTKLIK_DATA or DATABASE_URL and PUBLIC_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { email, kinds, json } = readAsked(args)
    return inWorld(readConfig(), 'enter', async (world) => {
      for (const kind of kinds) {
        const person = await personByEmail(world.db, kind, email)
        if (!person?.active) continue
        const link = await asSystem(world, (hands) => entryLinkFor(hands, person.id))
        const told = { link, name: person.name, door: kind === 'agent' ? 'desk' : 'portal', minutes: entryMinutes }
        console.log(json ? JSON.stringify(told) : link)
        return 0
      }
      throw new CannotStart(`Nobody who may come in has the address ${email}.`)
    })
  },
}

function readAsked(args: string[]) {
  const { values, positionals } = readArguments('enter', args, {
    door: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  const [email, surplus] = positionals
  if (email === undefined || surplus !== undefined)
    throw new AskedWrongly('Name one address. See:  otklik enter --help')
  const doors = { desk: ['agent'], portal: ['contact'] } as const
  const { door } = values
  if (door !== undefined && !Object.hasOwn(doors, door))
    throw new AskedWrongly(`--door is "${door}". Give desk or portal.`)
  const kinds = door === undefined ? (['agent', 'contact'] as const) : doors[door as keyof typeof doors]
  return { email: email.trim().toLowerCase(), kinds, json: values.json }
}
