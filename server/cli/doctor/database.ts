import type pg from 'pg'
import { CannotStart } from '../../platform/cannot-start.ts'
import {
  clockDifference,
  largestClockDifferenceMs,
  refuseDeafTrigrams,
  refuseForeignLetters,
  refuseOldVersion,
} from '../../platform/database-checks.ts'
import { standingOf } from '../../platform/migrate.ts'
import { bad, type Check, type Finding, good, look } from './finding.ts'

export async function examineDatabase(client: pg.Client): Promise<Finding[]> {
  const { rows } = await client.query("select current_setting('server_version') as version")
  const version = await unlessRefused('database', () => refuseOldVersion(client), { name: rows[0].version })
  if (version.state === 'bad') return [version]
  const letters = await unlessRefused('locale', () => refuseForeignLetters(client))
  const trigrams = await unlessRefused('locale', () => refuseDeafTrigrams(client))
  return [
    version,
    letters.state === 'bad' ? letters : trigrams,
    await durability(client),
    await migrations(client),
    await clock(client),
  ]
}

async function unlessRefused(
  check: Check,
  refuse: () => Promise<void>,
  facts: Finding['facts'] = {},
): Promise<Finding> {
  try {
    await refuse()
    return good(check, facts)
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error
    return bad(check, { words: error.message })
  }
}

/** Without these an acknowledged ticket may be gone after a power cut. */
async function durability(client: pg.Client): Promise<Finding> {
  const { rows } = await client.query<{ name: string; setting: string }>(
    "select name, setting from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums')",
  )
  const off = rows.filter(({ setting }) => setting === 'off').map(({ name }) => name)
  if (off.some((name) => name !== 'data_checksums')) return bad('durability', { name: off.join(', ') })
  return off.length ? look('durability', { name: off.join(', ') }) : good('durability')
}

async function migrations(client: pg.Client): Promise<Finding> {
  const { applied, missing, unknown } = await standingOf(client)
  if (unknown.length) return bad('migrations', { words: 'newer', name: unknown.join(', ') })
  if (missing.length) return bad('migrations', { words: 'behind', n: missing.length, name: missing.join(', ') })
  return good('migrations', { name: applied.at(-1) ?? '' })
}

async function clock(client: pg.Client): Promise<Finding> {
  const seconds = Math.round((await clockDifference(client)) / 100) / 10
  return (Math.abs(seconds) * 1000 <= largestClockDifferenceMs ? good : bad)('clock', { seconds })
}
