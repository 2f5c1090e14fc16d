import { sql } from 'kysely'
import type { World } from '../command.ts'
import { holdBytes } from './uploads.ts'

const day = 24 * 3_600_000
/** A draft on somebody's screen may still name it. */
const keptFor = 7 * day
const begunFor = day

/** Once a night: uploads that no message took, parts of files that were given up, and bytes that nothing needs any more. */
export async function tidyFiles(world: World) {
  const { db, files, clock } = world
  const now = clock()
  await db
    .deleteFrom('uploads')
    .where('at', '<', new Date(now.getTime() - keptFor))
    .execute()
  await db
    .deleteFrom('uploads_begun')
    .where('at', '<', new Date(now.getTime() - begunFor))
    .execute()
  await files.dropOlder(new Date(now.getTime() - begunFor))
  for await (const names of files.names())
    for (const sha256 of await unneeded(world, names)) await remove(world, sha256)
}

async function unneeded({ db }: World, names: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from unnest(${sql.val(names)}::text[]) as lies(sha256) where ${nothingNeeds}`.execute(db)
  return rows.map(({ sha256 }) => sha256)
}

/** Asked once more while nobody can bring the same bytes in: see settle. */
async function remove({ db, files }: World, sha256: string) {
  await db.transaction().execute(async (tx) => {
    await holdBytes(tx, sha256)
    const { rows } = await sql`select from (select ${sha256}::text as sha256) lies where ${nothingNeeds}`.execute(tx)
    if (rows.length > 0) await files.remove(sha256)
  })
}

/** One look at both: what a message takes leaves the first and comes into the second at the same instant. */
const nothingNeeds = sql`
  not exists (select from uploads u where u.sha256 = lies.sha256)
  and not exists (select from ticket_files f where f.sha256 = lies.sha256)`
