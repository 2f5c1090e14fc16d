/** What a database must be able to do before we trust it with anything. */
import type pg from 'pg'
import { CannotStart } from './cannot-start.ts'
import { type Clock, systemClock } from './clock.ts'

type Asked = Pick<pg.Client, 'query'>

const oldest = 15
export const largestClockDifferenceMs = 2000

/** How a database that reads Russian is made, on any PostgreSQL from 15 on. */
export const makeItWell =
  'createdb --template=template0 --encoding=UTF8 --locale-provider=icu --icu-locale=ru-RU --lc-collate=C --lc-ctype=C.UTF-8 otklik'

export async function refuseOldVersion(client: Asked): Promise<void> {
  const { rows } = await client.query("select current_setting('server_version_num')::int as number, version() as words")
  const { number, words } = rows[0]
  if (number >= oldest * 10_000) return
  throw new CannotStart(
    `Otklik needs PostgreSQL ${oldest} or newer, and this is ${words}. Upgrade it, or leave DATABASE_URL out to use the one Otklik brings.`,
  )
}

/** The letters of the database: UTF-8, and lower case in Russian too. Asked before anything is written into it. */
export async function refuseForeignLetters(client: Asked): Promise<void> {
  const { rows } = await client.query("select current_setting('server_encoding') as encoding, lower('ПРИВЕТ') as lower")
  const { encoding, lower } = rows[0]
  if (encoding !== 'UTF8')
    throw new CannotStart(`The database keeps its text in ${encoding}; Otklik needs UTF8.\n${makeAnew}`)
  if (lower !== 'привет')
    throw new CannotStart(
      `The database cannot tell upper from lower case in Russian: lower('ПРИВЕТ') is '${lower}'.\n${makeAnew}`,
    )
}

/** With the wrong locale pg_trgm takes Cyrillic for punctuation: no error, only searches that find nothing. */
export async function refuseDeafTrigrams(client: Asked): Promise<void> {
  const { rows } = await client.query("select to_regproc('show_trgm') is not null as installed")
  if (!rows[0].installed) return
  const heard = await client.query("select show_trgm('сервер') <> '{}' as cyrillic")
  if (heard.rows[0].cyrillic) return
  throw new CannotStart(
    `The locale of the database makes pg_trgm deaf to Cyrillic: every search in Russian would find nothing.\n${makeAnew}`,
  )
}

const makeAnew = `Make it anew and move what it holds:  ${makeItWell}`

/** By how many milliseconds this machine is ahead of the database (negative: behind). */
export async function clockDifference(client: Asked, clock: Clock = systemClock): Promise<number> {
  const before = clock().getTime()
  const { rows } = await client.query('select extract(epoch from clock_timestamp())::float8 * 1000 as now')
  const after = clock().getTime()
  // The answer was given at some moment between the two; only what lies outside them is a difference.
  if (rows[0].now < before) return before - rows[0].now
  return rows[0].now > after ? after - rows[0].now : 0
}

/** Deadlines and the order of events are read by several clocks; they must agree before one of them writes. */
export async function refuseWrongClock(client: Asked, clock: Clock = systemClock): Promise<void> {
  const difference = await clockDifference(client, clock)
  if (Math.abs(difference) <= largestClockDifferenceMs) return
  const seconds = (Math.abs(difference) / 1000).toFixed(1)
  const way = difference > 0 ? 'ahead of' : 'behind'
  throw new CannotStart(
    `The clock of this machine is ${seconds} s ${way} that of the database. Set both by the network (timedatectl set-ntp true) and start again.`,
  )
}
