/** What is measured: one request each, as the browser sends it. */
import { randomUUID } from 'node:crypto'
import { chances } from '../../db/seed/chance.ts'
import { texts } from '../texts.ts'
import type { Ask } from './caller.ts'
import type { Desk } from './desk.ts'

export type Operation = {
  name: string
  goal: number
  /** So dear that a tenth as many tell as much. */
  dear?: true
  ask(): Ask
  holds(answer: string): boolean
}

const hour = 3_600_000

/** `twoWords`: such as stand in one message, of every frequency. */
export type Asked = { twoWords: readonly string[]; emails: readonly string[]; password: string }

export function operationsOn(desk: Desk, { twoWords, emails, password }: Asked): Operation[] {
  const chance = chances(7)
  const said = texts()
  const inTurn = <Item>(items: readonly Item[]) => {
    let next = 0
    return () => items[next++ % items.length]!
  }
  const [asker, worked] = [inTurn(desk.contacts), inTurn(desk.open)]
  const agent = () => chance.oneOf(desk.agents)
  const soon = () => new Date(performance.timeOrigin + performance.now() + 2 * hour).toISOString()
  const long = (messages: 10 | 500, entries: number): Operation => ({
    name: `open one of ${messages} messages`,
    goal: 1.5,
    ask: () => ({
      method: 'GET',
      path: `/api/v1/desk/tickets/${chance.oneOf(desk.long[messages])}`,
      cookie: agent().cookie,
    }),
    holds: (answer) => JSON.parse(answer).entries.length >= entries,
  })
  const rows = (answer: string) => JSON.parse(answer).rows.length === 50

  return [
    {
      name: 'create a ticket',
      goal: 2.5,
      ask: () => {
        const { accountId, cookie } = asker()
        const { subject, text } = chance.oneOf(said)
        const body = { accountId, subject, text, impact: 'degraded' }
        return { method: 'POST', path: '/api/v1/tickets', cookie, key: randomUUID(), body }
      },
      holds: (answer) => JSON.parse(answer).number > 100_000,
    },
    {
      name: 'open it on the desk',
      goal: 1.5,
      ask: () => ({
        method: 'GET',
        path: `/api/v1/desk/tickets/${chance.oneOf(desk.solved).number}`,
        cookie: agent().cookie,
      }),
      holds: (answer) => JSON.parse(answer).entries.length === 6,
    },
    long(10, 10),
    // The first and the last thirty; the rest is asked for when somebody wants it.
    long(500, 30),
    {
      name: 'open it in the portal',
      goal: 1.5,
      ask: () => {
        const { number, contact } = chance.oneOf(desk.solved)
        return { method: 'GET', path: `/t/${number}`, cookie: contact.cookie }
      },
      holds: (answer) => answer.endsWith('</html>') || answer.includes('</main>'),
    },
    {
      name: 'list 50: my turn',
      goal: 1.5,
      ask: () => ({ method: 'GET', path: '/api/v1/desk/my-turn', cookie: agent().cookie }),
      holds: rows,
    },
    {
      name: 'list 50: a line',
      goal: 1.5,
      ask: () => {
        const { cookie, lineId } = agent()
        return { method: 'GET', path: `/api/v1/desk/lines/${lineId}/tickets`, cookie }
      },
      holds: rows,
    },
    {
      name: 'reply',
      goal: 2.5,
      ask: () => {
        const { ticketId, agent: who } = worked()
        const body = { text: chance.oneOf(said).text, nextContactBy: soon() }
        return {
          method: 'POST',
          path: `/api/v1/tickets/${ticketId}/replies`,
          cookie: who.cookie,
          key: randomUUID(),
          body,
        }
      },
      holds: (answer) => JSON.parse(answer).seq > 0,
    },
    {
      name: 'search two words',
      goal: 12,
      ask: () => ({
        method: 'GET',
        path: `/api/v1/desk/search?q=${encodeURIComponent(chance.oneOf(twoWords))}`,
        cookie: agent().cookie,
      }),
      holds: (answer) => Array.isArray(JSON.parse(answer).rows),
    },
    {
      // argon2id of 19 MiB and two passes is meant to be dear.
      name: 'sign in',
      goal: 60,
      dear: true,
      ask: () => ({
        method: 'POST',
        path: '/api/v1/sign-in',
        cookie: '',
        key: randomUUID(),
        body: { door: 'portal', email: chance.oneOf(emails), password },
      }),
      holds: (answer) => JSON.parse(answer).next === 'in',
    },
  ]
}
