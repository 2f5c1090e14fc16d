/**
 * What a page reads beside each other is said to PostgreSQL in one breath: on one connection, one write and one answer
 * for all of it (batch.ts). What is asked by an answer makes the next breath. Said one by one each question costs both
 * sides a write, a wake-up and a read, and a page of many parts costs more by that than by what it reads.
 */
import { type DatabaseConnection, DummyDriver, Kysely, PostgresDialect } from 'kysely'
import type { Answer } from './batch.ts'
import type { Question } from './conversation.ts'
import type { Db, Tables } from './db.ts'
import { sharesHome } from './settled.ts'

/** Says these in their order and gives their answers in it; when one of them fails, all have. */
type Say = (questions: readonly Question[]) => Promise<Answer[]>

/** By what carries the questions out, which is the same for whoever stands in for a database. */
const saidBy = new WeakMap<object, Say>()
const breathing = new WeakSet<Db>()

/** Tells how questions of this database are said together. */
export const saysTogether = (db: Db, say: Say) => void saidBy.set(db.getExecutor(), say)

type Answered<Reads extends readonly unknown[]> = { -readonly [At in keyof Reads]: Awaited<Reads[At]> }

/** Reads all of these, saying together what they ask at once. Only for pages: in a transaction one thing follows another. */
export async function inOneBreath<const Reads extends readonly unknown[]>(
  db: Db,
  read: (db: Db) => Reads,
): Promise<Answered<Reads>> {
  return (await Promise.all(read(breathing.has(db) ? db : breathOf(db)))) as Answered<Reads>
}

function breathOf(db: Db): Db {
  const say = saidBy.get(db.getExecutor())
  if (!say) throw new Error('only a page reads in one breath')
  const line = gathering(say)
  const executor = db.getExecutor().withConnectionProvider({ provideConnection: (consumer) => consumer(line) })
  const breath = new Kysely<Tables>({ config: { dialect }, dialect, driver: changesNothing, executor })
  breathing.add(breath)
  sharesHome(db, breath)
  return breath
}

const dialect = new PostgresDialect({ pool: () => Promise.reject(new Error('a breath has a line of its own')) })
const changesNothing = Object.assign(new DummyDriver(), {
  beginTransaction: () => Promise.reject(new Error('what is read in one breath changes nothing')),
})

type Waiting = { question: Question; answered: (answer: Answer) => void; failed: (error: unknown) => void }

function gathering(say: Say): DatabaseConnection {
  let asked: Waiting[] = []
  const breathe = async () => {
    const together = asked
    asked = []
    try {
      const answers = await say(together.map(({ question }) => question))
      for (const [at, { answered }] of together.entries()) answered(answers[at]!)
    } catch (error) {
      for (const { failed } of together) failed(error)
    }
  }
  return {
    executeQuery: (question: Question) =>
      new Promise((answered, failed) => {
        // Everything that is asked before we come to rest: then nobody has more to ask without an answer.
        if (asked.length === 0) process.nextTick(breathe)
        asked.push({ question, answered: answered as Waiting['answered'], failed })
      }),
    streamQuery: () => {
      throw new Error('a breath is no stream')
    },
  }
}
