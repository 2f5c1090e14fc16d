/** `otklik restore`: a desk out of a backup, in an empty place; or only for a try. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { CannotStart } from '../platform/cannot-start.ts'
import { systemClock } from '../platform/clock.ts'
import { startCluster } from '../platform/cluster.ts'
import { type Config, readConfig } from '../platform/config.ts'
import { openDatabase } from '../platform/database.ts'
import { openPool, queries } from '../platform/db.ts'
import { recordBackup, recordRehearsal } from '../platform/running/backups.ts'
import { AskedWrongly, readArguments } from './arguments.ts'
import { keyName } from './backup/key-name.ts'
import { loadFiles, loadTables, refuseForeignHistory, refuseUnlessEmpty } from './backup/load.ts'
import { type Manifest, rowsOf } from './backup/manifest.ts'
import { type Proof, proveLedger } from './backup/prove.ts'
import { ArchiveReader } from './backup/read-archive.ts'
import type { Progress } from './backup/take.ts'
import { words } from './backup/words.ts'
import type { Command } from './command.ts'
import { progressLine } from './progress.ts'

export const restoreCommand: Command = {
  summary: 'make a desk out of a backup, or try out whether it can be made',
  help: `Usage: otklik restore FILE [--verify] [--json]
       otklik restore --rehearse FILE [--json]

Makes the desk of a backup anew in an empty data folder (OTKLIK_DATA) or an empty database (DATABASE_URL). Every part is
held against its SHA-256 before anything is written; a damaged backup is refused. Then the ledger is verified: the
newest tickets and some from anywhere, or all of it. A restore that breaks off can be run again.
Everybody signs in anew. Bring the key along (secret.key or OTKLIK_KEY), or sealed secrets have to be entered anew.

--rehearse restores into a temporary folder, verifies the whole ledger and takes it away again. Do it every week: a
backup that was never restored is none. The outcome is written down on the desk, if it is here.

  --verify     verify the whole ledger, not a sample
  --rehearse   only for a try, in the temporary folder (TMPDIR), which needs room for all of it
  --json       the outcome as JSON

Exit code: 0 done and the ledger holds, 1 not done or it does not hold, 2 asked wrongly.`,
  run: async (args) => {
    const { values, positionals } = readArguments('restore', args, {
      verify: { type: 'boolean', default: false },
      rehearse: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    })
    const [file, surplus] = positionals
    if (file === undefined || surplus !== undefined)
      throw new AskedWrongly('Name one backup:  otklik restore /path/to/backup.otklik')
    const config = readConfig()
    const archive = await ArchiveReader.open(path.resolve(file))
    const told = teller(config, values.json)
    try {
      refuseForeignHistory(archive.manifest)
      if (values.rehearse) return await rehearse(config, archive, told, path.resolve(file))
      return await restore(config, archive, told, values.verify)
    } finally {
      await archive.close()
    }
  },
}

type Told = ReturnType<typeof teller>
type Outcome = Proof & { tickets: number; files: number; filesLost: string[]; bytes: number; seconds: number }

function teller({ language }: Config, json: boolean) {
  const say = words[language]
  let now: Progress & { phase: keyof typeof say.phases } = { phase: 'check', what: '', rows: 0, bytes: 0 }
  const progress = progressLine(!json, (seconds) => say.restoring(now.phase, now, seconds))
  return {
    say,
    json,
    language,
    step(phase: typeof now.phase, next: Partial<Progress>) {
      now = { what: '', rows: 0, bytes: 0, ...next, phase }
      progress.show()
    },
    seconds: () => Math.round(progress.end() * 10) / 10,
  }
}

async function restore(config: Config, archive: ArchiveReader, told: Told, whole: boolean): Promise<number> {
  refuseUsedFolder(config)
  await archive.check((bytes) => told.step('check', { bytes }))
  const database = await openDatabase(config, { purpose: 'restore', alone: true })
  try {
    const outcome = await bring(archive, database.connection, config.data, told, whole)
    const otherKey = archive.manifest.key !== null && archive.manifest.key !== keyName(config)
    if (told.json) console.log(JSON.stringify({ ...outcome, otherKey }))
    else console.log(told.say.restored({ ...outcome, otherKey, place: config.databaseUrl ? '' : config.data }))
    return outcome.fault ? 1 : 0
  } finally {
    await database.stop()
  }
}

/** The key may be there before everything else, and what an earlier restore left behind when it broke off. */
function refuseUsedFolder({ data, databaseUrl }: Config): void {
  const names = existsSync(data) ? readdirSync(data) : []
  const strange = names.filter((name) => !/^(?:secret\.key|files|postgres(?:\.unfinished-.*)?)$/.test(name))
  if (strange.length > 0 && !databaseUrl)
    throw new CannotStart(
      `${data} is not empty (${strange[0]} is in it). Name an empty folder:  OTKLIK_DATA=/path/to/folder`,
    )
}

async function bring(
  archive: ArchiveReader,
  connection: pg.PoolConfig,
  data: string,
  told: Told,
  whole: boolean,
): Promise<Outcome> {
  const { manifest } = archive
  await refuseUnlessEmpty(connection, manifest)
  const { files, bytes } = await loadFiles(path.join(data, 'files'), archive, (now) => told.step('files', now))
  await loadTables(connection, archive, (now) => told.step('tables', now))
  const pool = openPool({ ...connection, statement_timeout: 0 }, 2)
  try {
    const db = queries(pool)
    const proof = await proveLedger(db, whole, told.language, (rows) => told.step('verify', { rows }))
    await recordBackup(db, takenBy(manifest, 'restored', 0))
    const tickets = rowsOf(manifest, 'tickets')
    return { ...proof, tickets, files, filesLost: manifest.filesLost, bytes, seconds: told.seconds() }
  } finally {
    await pool.end()
  }
}

const takenBy = (manifest: Manifest, name: string, bytes: number) => ({
  id: manifest.id,
  takenAt: new Date(manifest.takenAt),
  name,
  bytes,
  tickets: rowsOf(manifest, 'tickets'),
  events: rowsOf(manifest, 'events'),
  filesLost: manifest.filesLost.length,
})

async function rehearse(config: Config, archive: ArchiveReader, told: Told, file: string): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), 'otklik-rehearsal-'))
  const { outcome, fault } = await rehearseIn(folder, archive, told)
    .then((outcome) => ({ outcome, fault: outcome.fault }))
    .catch((error: Error) => ({ outcome: null, fault: error.message }))
    .finally(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  const written = await writeDown(config, archive.manifest, file, fault)
  if (told.json) console.log(JSON.stringify({ ...outcome, fault, written }))
  else if (fault) console.error(told.say.rehearsalFailed(fault))
  else if (outcome) console.log(told.say.rehearsed({ ...outcome, written }))
  return fault ? 1 : 0
}

/** Nothing in it has to survive, so nobody waits for the disk. */
async function rehearseIn(folder: string, archive: ArchiveReader, told: Told): Promise<Outcome> {
  await archive.check((bytes) => told.step('check', { bytes }))
  const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', max_wal_size: '4GB' }
  const cluster = await startCluster(folder, { purpose: 'rehearsal', settings })
  try {
    return await bring(archive, cluster.connection, folder, told, true)
  } finally {
    await cluster.stop()
  }
}

/** On the desk the backup was taken of. On another machine there may be none, which is no fault of the backup. */
async function writeDown(config: Config, manifest: Manifest, file: string, fault: string | null): Promise<boolean> {
  const database = await openDatabase(config, { purpose: 'rehearsal', existing: true }).catch(() => null)
  if (!database) return false
  const pool = openPool(database.connection, 1)
  try {
    const db = queries(pool)
    await recordBackup(db, takenBy(manifest, path.basename(file), 0))
    await recordRehearsal(db, systemClock, manifest.id, fault)
    return true
  } catch {
    return false
  } finally {
    await pool.end()
    await database.stop()
  }
}
