/** `otklik backup`: everything a desk consists of, in one file, beside a running server. */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { CannotStart } from '../platform/cannot-start.ts'
import { systemClock } from '../platform/clock.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { openPool, queries } from '../platform/db.ts'
import { newId } from '../platform/ids.ts'
import { standingOf } from '../platform/migrate.ts'
import { recordBackup } from '../platform/running/backups.ts'
import { AskedWrongly, readArguments, wholeNumber } from './arguments.ts'
import { keyName } from './backup/key-name.ts'
import { rowsOf } from './backup/manifest.ts'
import { type Progress, takeBackup } from './backup/take.ts'
import { words } from './backup/words.ts'
import { unfinishedEnding } from './backup/write-archive.ts'
import type { Command } from './command.ts'
import { progressLine } from './progress.ts'

export const backupCommand: Command = {
  summary: 'write everything a desk consists of into one file',
  help: `Usage: otklik backup --to PLACE [--keep N] [--json]

PLACE is a folder, in which the file gets a name by the time, or the name of a file that is not there yet.
The file holds every table as it was at one instant and every attachment, with a SHA-256 of each part; it is a tar whose
tables are COPY text packed by zstd. Works beside a running server, which goes on writing, with the PostgreSQL that Otklik
brings and with one of your own. Until it is whole it is called ...${unfinishedEnding}.

Not in it: who is signed in and one-time links that were not used yet, which must not come to life again; and the key
(secret.key in the data folder, or OTKLIK_KEY): keep a copy of it apart from the backups.

  --to PLACE   where to
  --keep N     in a folder: take away older backups, so that the newest N stay
  --json       the outcome as JSON

Exit code: 0 done, 1 not done, or files that tickets name are missing or damaged; 2 asked wrongly.
Uses OTKLIK_DATA or DATABASE_URL, see "otklik serve --help".`,
  run: async (args) => {
    const { values, positionals } = readArguments('backup', args, {
      to: { type: 'string' },
      keep: { type: 'string' },
      json: { type: 'boolean', default: false },
    })
    if (positionals.length > 0) throw new AskedWrongly(`"otklik backup" takes options only (got: ${positionals[0]}).`)
    if (!values.to) throw new AskedWrongly('Say where to:  otklik backup --to /path/to/folder')
    const keep = wholeNumber('--keep', values.keep)
    const config = readConfig()
    const database = await openDatabase(config, { purpose: 'backup', existing: true })
    try {
      return await backUp(config, database, { to: values.to, keep, json: values.json })
    } finally {
      await database.stop()
    }
  },
}

type Asked = { to: string; keep: number | undefined; json: boolean }

async function backUp(config: Config, { connection }: Database, { to, keep, json }: Asked): Promise<number> {
  const say = words[config.language]
  const at = systemClock()
  const place = placeFor(to, at)
  const pool = openPool(connection, 1)
  try {
    await refuseOtherSchema(pool)
    await dropUnfinished(path.dirname(place), at)
    let now: Progress = { what: '', rows: 0, bytes: 0 }
    const progress = progressLine(!json, (seconds) => say.progress(now, seconds))
    const wish = { place, id: newId(at), at, data: config.data, key: keyName(config) }
    const { manifest, bytes } = await takeBackup(connection, wish, (next) => {
      now = next
      progress.show()
    }).finally(() => progress.end())
    const seconds = Math.round(progress.end() * 10) / 10
    const counts = { tickets: rowsOf(manifest, 'tickets'), events: rowsOf(manifest, 'events') }
    const lost = manifest.filesLost.length
    await recordBackup(queries(pool), {
      id: manifest.id,
      takenAt: at,
      name: path.basename(place),
      bytes,
      ...counts,
      filesLost: lost,
    })
    const removed = keep && isFolder(to) ? await takeAwayOld(to, keep) : []
    const outcome = {
      file: place,
      bytes,
      seconds,
      ...counts,
      files: manifest.files.length,
      filesLost: manifest.filesLost,
      removed,
    }
    console.log(json ? JSON.stringify(outcome) : say.taken(outcome))
    return lost > 0 ? 1 : 0
  } finally {
    await pool.end()
  }
}

const isFolder = (place: string) =>
  place.endsWith('/') || statSync(place, { throwIfNoEntry: false })?.isDirectory() === true
const named = /^otklik-\d{8}-\d{6}\.otklik$/

function placeFor(to: string, at: Date): string {
  if (isFolder(to)) {
    mkdirSync(to, { recursive: true, mode: 0o700 })
    const time = at
      .toISOString()
      .replace(/[-:]|\..*$/g, '')
      .replace('T', '-')
    return path.resolve(to, `otklik-${time}.otklik`)
  }
  const place = path.resolve(to)
  if (statSync(place, { throwIfNoEntry: false }))
    throw new AskedWrongly(
      `${place} is there already, and a backup never writes over another. Choose a new name or a folder.`,
    )
  if (!statSync(path.dirname(place), { throwIfNoEntry: false })?.isDirectory())
    throw new AskedWrongly(`There is no folder ${path.dirname(place)}. Make it first.`)
  return place
}

/** The archive says how far its database was by the files of this program. */
async function refuseOtherSchema(pool: Parameters<typeof standingOf>[0]): Promise<void> {
  const { missing, unknown } = await standingOf(pool)
  if (unknown.length > 0)
    throw new CannotStart(
      `The database was brought further by a newer Otklik (${unknown.join(', ')}). Take the backup with that one.`,
    )
  if (missing.includes('0001_start.sql')) throw new CannotStart('There is no desk in this database yet.')
  if (missing.length > 0) throw new CannotStart(`The database is behind this program. Run first:  otklik migrate`)
}

/** Left by a backup that was killed; one that is still being written changes all the time. */
async function dropUnfinished(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith(`.otklik${unfinishedEnding}`)) continue
    const place = path.join(folder, name)
    const found = await stat(place).catch(() => null)
    if (found && now.getTime() - found.mtimeMs > 600_000) rmSync(place, { force: true })
  }
}

async function takeAwayOld(folder: string, keep: number): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => named.test(name)).sort()
  const old = names.slice(0, Math.max(0, names.length - keep))
  for (const name of old) await rm(path.join(folder, name))
  return old
}
