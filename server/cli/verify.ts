/** `otklik verify`: works every hash of the history out anew and names the first event that does not hold. */
import { type Config, readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { type Db, openPool, queries } from '../platform/db.ts'
import { AskedWrongly, readArguments, wholeNumber } from './arguments.ts'
import type { Command } from './command.ts'
import { progressLine } from './progress.ts'
import { examine, type Findings } from './verify/examine.ts'
import { countEvents, streamOfTicket } from './verify/store.ts'
import { words } from './verify/words.ts'

export const verifyCommand: Command = {
  summary: 'check that nothing in the history was changed',
  help: `Usage: otklik verify [--ticket NUMBER | --stream UUID] [--json]

Works every hash of the ledger out anew, stream by stream, and stops at the first event that does not hold:
changed facts or words, events taken out, put in or swapped, and a history whose end was cut off.
Changes nothing and works beside a running server.

  --ticket NUMBER   only the history of this ticket
  --stream UUID     only this stream: a ticket, an account, a person or the desk itself
  --json            the answer as JSON

Exit code: 0 it holds, 1 it does not, 2 asked wrongly.
Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const asked = readAsked(args)
    const config = readConfig()
    const database = await openDatabase(config, { purpose: 'verify', existing: true })
    const pool = openPool({ ...database.connection, statement_timeout: 0 }, 1)
    try {
      return await answer(queries(pool), asked, config)
    } finally {
      await pool.end()
      await database.stop()
    }
  },
}

type Asked = { stream: string | undefined; ticket: number | undefined; json: boolean }
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

function readAsked(args: string[]): Asked {
  const { values, positionals } = readArguments('verify', args, {
    stream: { type: 'string' },
    ticket: { type: 'string' },
    json: { type: 'boolean', default: false },
  })
  if (positionals.length > 0) throw new AskedWrongly(`"otklik verify" takes options only (got: ${positionals[0]}).`)
  if (values.stream && values.ticket) throw new AskedWrongly('Give --stream or --ticket, not both.')
  if (values.stream !== undefined && !uuid.test(values.stream))
    throw new AskedWrongly(`--stream is "${values.stream}". Give an id such as 01900000-0000-7000-8000-000000000001.`)
  return {
    stream: values.stream?.toLowerCase(),
    ticket: wholeNumber('--ticket', values.ticket),
    json: values.json,
  }
}

async function answer(db: Db, asked: Asked, { language }: Config): Promise<number> {
  const stream = await chosenStream(db, asked)
  const total = await countEvents(db, stream)
  let checked = 0
  const progress = progressLine(
    !asked.json,
    (seconds) => `${checked} of ${total}  ${Math.round(checked / Math.max(seconds, 0.001))}/s`,
  )
  const findings = await examine(db, stream, (events) => {
    checked = events
    progress.show()
  })
  const seconds = Math.round(progress.end() * 10) / 10
  if (stream && findings.streams === 0 && !findings.broken)
    throw new AskedWrongly(`There is no stream ${stream} in this ledger.`)
  tell(findings, seconds, asked.json, language)
  return findings.broken ? 1 : 0
}

async function chosenStream(db: Db, { stream, ticket }: Asked): Promise<string | null> {
  if (ticket === undefined) return stream ?? null
  const found = await streamOfTicket(db, ticket)
  if (!found) throw new AskedWrongly(`There is no ticket ${ticket}.`)
  return found
}

function tell({ streams, events, broken }: Findings, seconds: number, json: boolean, language: Config['language']) {
  const { faults, holds, broken: sentence } = words[language]
  const inWords = broken && { ...broken, words: faults[broken.fault] }
  if (json) console.log(JSON.stringify({ holds: !broken, streams, events, seconds, broken: inWords }))
  else if (broken) console.error(sentence(broken, faults[broken.fault]))
  else console.log(holds({ streams, events, seconds }))
}
