/**
 * What one connection says to the database and what of it waits for an answer. In a transaction a plain write is kept
 * until somebody reads or it is over, and goes out together with that (batch.ts). So a command waits as often as it
 * reads, and once at its end.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'
import { type Answer, type Statement, sayTogether, type Values } from './batch.ts'

/** At the head of a statement: nobody reads its rows, so nobody waits for them. */
export const unanswered = '/* unanswered */'

/**
 * At the head of a statement: its plan fits whatever the values. PostgreSQL would often rather make a new one each time,
 * because it thinks little of what it cannot know; for a list of a screen that costs more than the list.
 */
export const plannedOnce = '/* planned once */'

const begins = /^(?:begin|start transaction)\b/
const writes = /^\s*(?:insert|update|delete)\b(?!.*\breturning\b)/is
const notYet: Answer = { command: 'SENT', rowCount: null, rows: [] }
const mostNames = 2000
/** So much is not kept back: a file of rows goes out as it comes. */
const mostKept = 30

export type Question = { sql: string; parameters: Values | undefined }
type Mode = 'auto' | 'force_generic_plan'
type Kind = { name: string; waits: boolean; mode: Mode }

/** How a connection plans now; a new one plans as it likes. */
const modes = new WeakMap<object, Mode>()

/** Statements are named by their text, so that PostgreSQL plans each once a connection. */
export function statementKinds() {
  const kinds = new Map<string, Kind>()
  return (text: string): Kind => {
    const known = kinds.get(text)
    if (known) return known
    const kind: Kind = {
      // Without a name a statement is forgotten when the next one comes: right for those that nobody will say again.
      name: kinds.size < mostNames ? createHash('sha1').update(text).digest('base64url').slice(0, 20) : '',
      waits: !writes.test(text) && !text.startsWith(unanswered),
      mode: text.startsWith(plannedOnce) ? 'force_generic_plan' : 'auto',
    }
    if (kind.name) kinds.set(text, kind)
    return kind
  }
}

export function conversation(client: pg.PoolClient, kindOf: (text: string) => Kind) {
  /** Said in the transaction that runs now and not sent yet; null when there is none. */
  let kept: Statement[] | null = null
  /** Whether PostgreSQL has heard of this transaction. */
  let begun = false

  const statement = (text: string, values?: Values): Statement => ({ text, name: kindOf(text).name, values })

  const send = async (statements: Statement[]): Promise<Answer> => (await sayTogether(client, statements)).at(-1)!

  /** Never within a transaction, whose end could turn a way of planning back: pages are read outside. */
  const outside = async (questions: readonly Question[]): Promise<Answer[]> => {
    let mode = modes.get(client) ?? 'auto'
    const said: Statement[] = []
    const places = questions.map(({ sql, parameters }) => {
      const kind = kindOf(sql)
      if (kind.mode !== mode) said.push(statement(`set plan_cache_mode = ${kind.mode}`))
      mode = kind.mode
      return said.push(statement(sql, parameters)) - 1
    })
    const answers = await sayTogether(client, said)
    // Only now: had one of them failed, the setting would have been taken back with it.
    modes.set(client, mode)
    return places.map((at) => answers[at]!)
  }

  const sendKept = (...last: Statement[]) => {
    const together = [...kept!, ...last]
    kept = []
    begun = true
    return send(together)
  }

  const end = async (text: string): Promise<Answer> => {
    if (text === 'commit' && (begun || kept!.length > 1)) await sendKept(statement(text))
    // What was kept and is taken back was never said.
    else if (begun) await send([statement(text)])
    kept = null
    begun = false
    return { ...notYet, command: text.toUpperCase() }
  }

  return {
    async query(text: string, values?: Values): Promise<Answer> {
      if (begins.test(text)) {
        kept = [statement(text)]
        return notYet
      }
      if (!kept) return (await outside([{ sql: text, parameters: values }]))[0]!
      if (text === 'commit' || text === 'rollback') return end(text)
      if (kindOf(text).waits) return sendKept(statement(text, values))
      kept.push(statement(text, values))
      if (kept.length > mostKept) await sendKept()
      return notYet
    },
    /** Several questions at once, outside any transaction. */
    together: outside,
    release: (error?: Error | boolean) => client.release(error),
  }
}
