/**
 * What one connection says to the database and what of it waits for an answer. In a transaction a plain write is sent
 * and not waited for: the statements behind it are worked off in order, and COMMIT does not come back before all of
 * them have. So a command waits as often as it reads, and once at its end.
 */
import { createHash } from 'node:crypto'
import type pg from 'pg'

type Answer = Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'>
type Values = readonly unknown[]

/** At the head of a statement: nobody reads its rows, so nobody waits for them. */
export const unanswered = '/* unanswered */'

/**
 * At the head of a statement: its plan fits whatever the values. PostgreSQL would often rather make a new one each time,
 * because it thinks little of what it cannot know; for a list of a screen that costs more than the list.
 */
export const plannedOnce = '/* planned once */'

const begins = /^(?:begin|start transaction)\b/
const writes = /^\s*(?:insert|update|delete)\b(?!.*\breturning\b)/is
const plannable = /^\s*(?:select|with|insert|update|delete|\/\*)/
const notYet: Answer = { command: 'SENT', rowCount: null, rows: [] }
const mostNames = 2000

type Mode = 'auto' | 'force_generic_plan'
type Kind = { name: string | undefined; waits: boolean; mode: Mode }

/** How a connection plans now; a new one plans as it likes. */
const modes = new WeakMap<object, Mode>()

/** Statements are named by their text, so that PostgreSQL plans each once a connection. */
export function statementKinds() {
  const kinds = new Map<string, Kind>()
  return (text: string): Kind => {
    const known = kinds.get(text)
    if (known) return known
    const named = plannable.test(text) && kinds.size < mostNames
    const kind: Kind = {
      name: named ? createHash('sha1').update(text).digest('base64url').slice(0, 20) : undefined,
      waits: !writes.test(text) && !text.startsWith(unanswered),
      mode: text.startsWith(plannedOnce) ? 'force_generic_plan' : 'auto',
    }
    if (kinds.size < mostNames) kinds.set(text, kind)
    return kind
  }
}

/** Best with a client in pipeline mode, which sends at once; any other keeps what is said here until it is its turn. */
export function conversation(client: pg.PoolClient, kindOf: (text: string) => Kind) {
  /** Of the transaction that runs now: statements sent whose answers nobody has heard yet. */
  let sent: Promise<unknown>[] | null = null
  let begun: Promise<unknown> | null = null

  /** Never within a transaction, whose end could turn it back: lists are read outside, and BEGIN has come by here. */
  const planBy = (mode: Mode) => {
    client.query(`set plan_cache_mode = ${mode}`).catch(() => {}) // then the statement behind it fails as well
    modes.set(client, mode)
  }

  const send = (text: string, values?: Values): Promise<Answer> => {
    const { name, mode } = kindOf(text)
    if ((modes.get(client) ?? 'auto') !== mode) planBy(mode)
    if (name) return client.query({ name, text, values: values as unknown[] })
    return values?.length ? client.query(text, values as unknown[]) : client.query(text)
  }
  const sendOn = (text: string, values?: Values) => {
    const answer = send(text, values)
    answer.catch(() => {}) // heard at the end of the transaction
    return answer
  }

  /** The first of them that failed is why everything behind it did. */
  const failureAmong = async (statements: readonly Promise<unknown>[]) => {
    for (const settled of await Promise.allSettled(statements)) if (settled.status === 'rejected') return settled.reason
  }

  const end = async (text: string): Promise<Answer> => {
    const before = sent!
    sent = begun = null
    const ended = send(text)
    ended.catch(() => {}) // told below, unless something before it failed
    const failure = await failureAmong(before)
    if (failure && text === 'commit') throw failure
    return ended
  }

  const read = async (text: string, values?: Values): Promise<Answer> => {
    try {
      const answer = await send(text, values)
      // Sent together with BEGIN; had that one failed, this was read outside the transaction.
      if (begun) await begun
      begun = null
      return answer
    } catch (error) {
      throw (await failureAmong(sent ?? [])) ?? error
    }
  }

  const write = async (text: string, values?: Values): Promise<Answer> => {
    // Never before BEGIN has come back: written outside the transaction it would stay whatever happens to that.
    if (begun) await begun
    begun = null
    sent!.push(sendOn(text, values))
    return notYet
  }

  return {
    async query(text: string, values?: Values): Promise<Answer> {
      if (begins.test(text)) {
        begun = sendOn(text)
        sent = [begun]
        return notYet
      }
      if (!sent) return send(text, values)
      if (text === 'commit' || text === 'rollback') return end(text)
      return kindOf(text).waits ? read(text, values) : write(text, values)
    },
    release: (error?: Error | boolean) => client.release(error),
  }
}
