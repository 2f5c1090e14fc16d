import { sql } from 'kysely'
import type { Actor } from '#platform/command.ts'
import type { Db, Tx } from '#platform/db.ts'
import { openSet, seenBy } from '../which-store.ts'
import { writtenBy } from '../words/marks.ts'
import { type Found, foundTickets } from './found-store.ts'
import { type Known, knownIn } from './names-store.ts'
import { type Question, questionIn } from './question.ts'

type Asked = { question: Question; known: Known; below: number; most: number }
type Reader = Pick<Actor, 'id' | 'roles' | 'lines' | 'zone'>

/** What a reader of the desk finds by a question, the newest first: only what they may see. */
export async function foundOnDesk(db: Db | Tx, reader: Reader, asked: Asked): Promise<Found[]> {
  const { question, known, below, most } = asked
  if (known.isNowhere || !known.asksSomething) return []
  const conditions = [
    seenBy(reader),
    ...(question.open ? [sql`t.${openSet}`] : []),
    ...(question.statuses.length ? [sql`t.status = any(${sql.val(question.statuses)}::text[])`] : []),
    ...(known.lines.length ? [sql`t.line_id = any(${sql.val(known.lines)}::uuid[])`] : []),
  ]
  return foundTickets(db, {
    question,
    marks: known.authors.length ? `(${known.authors.map((id) => `'${writtenBy(id)}'`).join('|')})` : '',
    narrow: known.authors.length > 0,
    notes: true,
    tags: known.tags,
    where: sql.join(conditions, sql` and `),
    zone: reader.zone,
    below,
    most,
  })
}

/** Looked through at a time, so that no stretch of numbers is cut where its matches are many. */
const atATime = 1000

/** Everything that going through the pages of a search would show, up to so many. */
export async function allFound(db: Db | Tx, reader: Reader, q: string, most: number): Promise<string[]> {
  const question = questionIn(q)
  const known = await knownIn(db, question)
  const ids: string[] = []
  for (let below = known.top + 1; ids.length < most; ) {
    const found = await foundOnDesk(db, reader, { question, known, below, most: atATime })
    ids.push(...found.map(({ id }) => id))
    const last = found.at(-1)
    if (!last || found.length < atATime) break
    below = Number(last.number)
  }
  return ids.slice(0, most)
}
