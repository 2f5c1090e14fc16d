/** `otklik mask-secrets`: hides what was stored before anybody looked for it. */
import { accountWordsAt, saidOfAccounts } from '../accounts/index.ts'
import { bulkWordsAt } from '../bulk/index.ts'
import { mailWordsAt, maskKeptMails } from '../channels/mail/index.ts'
import { draftWordsAt } from '../drafts/index.ts'
import { incidentWordsAt, saidOfIncidents } from '../incidents/index.ts'
import type { World } from '../platform/command.ts'
import { readConfig } from '../platform/config.ts'
import { countsOf, type Hidden } from '../platform/hiding.ts'
import { hideInTable } from '../platform/words-at-rest.ts'
import { hideOf, scanHistory, ticketWordsAt } from '../tickets/index.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import type { Command } from './command.ts'
import { inWorld } from './in-world.ts'
import { words } from './mask-secrets/words.ts'
import { progressLine } from './progress.ts'

export const maskSecrets: Command = {
  summary: 'hide card numbers, passwords and keys in what is stored',
  help: `Usage: otklik mask-secrets [--dry-run] [--numbers] [--json]

Walks everything that was said and stored: the history, subjects and answers, letters, mails and their bytes, drafts and
notes. What looks like a secret is hidden as it is hidden in everything new; the history says so event by event and
"otklik verify" holds. A number that only looks like a card's can be shown again for a day. Passwords and keys that are
found are gone for good: nobody waits for them any more.

  --dry-run   only counts
  --numbers   only numbers of cards and papers; passwords and keys stay
  --json      the answer as JSON

Works beside a running server, in small steps; stopped, it goes on from there when called again. What was hidden stays in
the files of the database until its tables are rewritten (VACUUM FULL) and in its WAL and backups until those are gone.
Exit code: 0 done, 2 asked wrongly. Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { values, positionals } = readArguments('mask-secrets', args, {
      'dry-run': { type: 'boolean', default: false },
      numbers: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new AskedWrongly('"otklik mask-secrets" takes options only.')
    const config = readConfig()
    const asked = { dryRun: values['dry-run'], what: values.numbers ? ('numbers' as const) : ('all' as const) }
    return inWorld(config, 'mask-secrets', async (world) => {
      const found = await maskAll(world, asked, !values.json)
      console.log(values.json ? JSON.stringify(found) : words[config.language](found))
      return 0
    })
  },
}

type Asked = { dryRun: boolean; what: 'all' | 'numbers' }
export type Masked = {
  dryRun: boolean
  /** How many of each kind, as `card:1`; one that stands in several places counts in each. */
  hidden: readonly string[]
  places: Record<string, number>
  /** Entries in which something was found and left: names, contract numbers, settings, ready texts of the desk. */
  elsewhere: number
  seconds: number
}

const tables = [
  ...ticketWordsAt,
  ...accountWordsAt,
  ...incidentWordsAt,
  ...mailWordsAt,
  ...draftWordsAt,
  ...bulkWordsAt,
]

const said = [...saidOfAccounts, ...saidOfIncidents]

/** Tables first: the index of the history is made anew from subjects that are clean by then. */
export async function maskAll(world: World, { dryRun, what }: Asked, telling: boolean): Promise<Masked> {
  let looked = 0
  const progress = progressLine(telling, (seconds) => `${looked}  ${Math.round(looked / Math.max(seconds, 0.001))}/s`)
  const onProgress = (more: number) => {
    looked += more
    progress.show()
  }
  const all: Hidden[] = []
  const places: Record<string, number> = {}
  for (const at of tables) {
    const { rows, hidden } = await hideInTable(world.db, at, { hide: hideOf(what), dryRun, onProgress })
    all.push(...hidden)
    places[at.table] = rows
  }
  const { changed, hidden, elsewhere } = await scanHistory(world, { what, dryRun, said, onProgress })
  all.push(...hidden)
  places.history = changed
  places.mails = await maskKeptMails(world, { dryRun, onlyNumbers: what === 'numbers', onProgress })
  return { dryRun, hidden: countsOf(all), places, elsewhere, seconds: Math.round(progress.end() * 10) / 10 }
}
