import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { zstdCompress } from 'node:zlib'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import packageFile from '../../../package.json' with { type: 'json' }
import { filesNamed, migrationsOf, sequencesOf, tablesOf } from './inventory.ts'
import { fileEntry, type Manifest, manifestEntry, type Part, partEntry, sealEntry, type Table } from './manifest.ts'
import { ArchiveWriter } from './write-archive.ts'

const compress = promisify(zstdCompress)
const partSize = 4 * 1024 * 1024

export type Progress = { what: string; rows: number; bytes: number }
type Wish = { place: string; id: string; at: Date; data: string; key: string | null }

/**
 * Writes everything a desk consists of into one archive, as it was at one instant: all tables are read in one snapshot,
 * beside whatever is being written meanwhile, and then the files, which never change once they have a name.
 */
export async function takeBackup(
  connection: pg.PoolConfig,
  { place, id, at, data, key }: Wish,
  onProgress: (progress: Progress) => void,
): Promise<{ manifest: Manifest; bytes: number }> {
  const client = new pg.Client({ ...connection, application_name: 'otklik backup', statement_timeout: 0 })
  client.on('error', () => {})
  await client.connect()
  const archive = await ArchiveWriter.begin(place, at)
  try {
    await client.query('begin isolation level repeatable read read only')
    const tables: Table[] = []
    for (const table of await tablesOf(client)) {
      tables.push(
        await keepTable(client, archive, table, (rows) => onProgress({ what: table.name, rows, bytes: archive.bytes })),
      )
    }
    const sequences = await sequencesOf(client)
    const migrations = await migrationsOf(client)
    const named = await filesNamed(client)
    await client.query('commit')
    const kept = await keepFiles(archive, path.join(data, 'files'), named, () =>
      onProgress({ what: 'files', rows: 0, bytes: archive.bytes }),
    )
    const manifest: Manifest = {
      format: 1,
      id,
      version: packageFile.version,
      takenAt: at.toISOString(),
      migrations,
      key,
      tables,
      sequences,
      ...kept,
    }
    const written = Buffer.from(JSON.stringify(manifest))
    await archive.add(manifestEntry, written)
    await archive.add(sealEntry, Buffer.from(createHash('sha256').update(written).digest('hex')))
    return { manifest, bytes: await archive.finish() }
  } catch (error) {
    await archive.abandon()
    throw error
  } finally {
    await client.end().catch(() => {})
  }
}

async function keepTable(
  client: pg.Client,
  archive: ArchiveWriter,
  table: Omit<Table, 'rows' | 'parts'>,
  onProgress: (rows: number) => void,
): Promise<Table> {
  const columns = table.columns.map((column) => `"${column}"`).join(', ')
  const stream = client.query(copyTo(`copy "${table.schema}"."${table.name}" (${columns}) to stdout`))
  const parts: Part[] = []
  // One is squeezed while the next is being read.
  let squeezing: Promise<Buffer> | null = null
  const store = async () => {
    if (squeezing) parts.push(await archive.add(partEntry(table, parts.length + 1), await squeezing))
    onProgress(stream.rowCount ?? 0)
  }
  let waiting: Buffer[] = []
  let size = 0
  const squeeze = async () => {
    const next = compress(Buffer.concat(waiting))
    next.catch(() => {}) // heard when it is stored
    waiting = []
    size = 0
    await store()
    squeezing = next
  }
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    waiting.push(chunk)
    size += chunk.length
    if (size >= partSize) await squeeze()
  }
  if (size > 0) await squeeze()
  await store()
  return { ...table, rows: stream.rowCount ?? 0, parts }
}

/** Listed after the rows that name them were read: what they name was on the disk before. */
async function keepFiles(archive: ArchiveWriter, folder: string, named: ReadonlySet<string>, onProgress: () => void) {
  const files: Manifest['files'] = []
  const there = new Set<string>()
  const filesLost: string[] = []
  for (const sha256 of await namesIn(folder)) {
    const file = path.join(folder, sha256.slice(0, 2), sha256)
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) continue
    const written = await archive.addStream(fileEntry(sha256), found.size, createReadStream(file))
    there.add(sha256)
    onProgress()
    const whole = written.sha256 === sha256
    files.push({ sha256, size: found.size, ...(whole ? {} : { damagedTo: written.sha256 }) })
    if (!whole) filesLost.push(sha256)
  }
  for (const sha256 of named) if (!there.has(sha256)) filesLost.push(sha256)
  return { files, filesLost }
}

async function namesIn(folder: string): Promise<string[]> {
  const shelves = await readdir(folder).catch(() => [])
  const names = await Promise.all(
    shelves.filter((shelf) => /^[0-9a-f]{2}$/.test(shelf)).map((shelf) => readdir(path.join(folder, shelf))),
  )
  return names
    .flat()
    .filter((name) => /^[0-9a-f]{64}$/.test(name))
    .sort()
}
