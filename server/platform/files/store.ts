import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { isPicture } from './pictures/sniff.ts'

export type Kept = { sha256: string; size: number; picture: boolean }

/** Bytes that are whole and on the disk, and have no name yet. */
export type Draft = Kept & {
  /** Gives them their name; where the same bytes have it already they are the same file. */
  settle(): Promise<void>
  drop(): Promise<void>
}

/** Files under the hash of their bytes; what has a name here is whole and on the disk. */
export type FileStore = {
  take(bytes: Readable): Promise<Draft>
  /** Null when the bytes are gone. */
  read(sha256: string): Promise<Readable | null>
  /** Where they lie, for those who work on files in place. */
  placeOf(sha256: string): string
  /** A file that comes in parts, under the id of its upload. */
  parts: {
    /** Not written, and false, when what should lie before it is not there. */
    write(id: string, at: number, bytes: Buffer): Promise<boolean>
    /** Null when not so many bytes are there. */
    whole(id: string, size: number): Promise<Draft | null>
    drop(id: string): Promise<void>
  }
  /** A folder for what is made from the files and can be made again. */
  madeFrom: string
  /** Every name there is, a folder at a time. */
  names(): AsyncGenerator<string[]>
  remove(sha256: string): Promise<void>
  /** Drafts that nobody has touched since. */
  dropOlder(than: Date): Promise<void>
}

/** Content-addressed files in a folder, two levels deep. Same bytes, same file. */
export function fileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  const incoming = path.join(folder, 'incoming')
  const partsOf = (id: string) => path.join(incoming, `part-${id}`)
  const made = (at: string) => mkdir(at, { recursive: true, mode: 0o700 })

  const asDraft = (place: string, kept: Kept): Draft => ({
    ...kept,
    async settle() {
      await made(path.dirname(placeOf(kept.sha256)))
      await rename(place, placeOf(kept.sha256))
      await syncFolder(path.dirname(placeOf(kept.sha256)))
    },
    drop: () => rm(place, { force: true }),
  })

  return {
    placeOf,
    madeFrom: path.join(folder, 'made'),
    async take(bytes) {
      await made(incoming)
      const place = path.join(incoming, randomBytes(12).toString('hex'))
      try {
        return asDraft(place, await write(place, bytes))
      } catch (error) {
        await rm(place, { force: true })
        throw error
      }
    },
    async read(sha256) {
      const place = placeOf(sha256)
      return (await stat(place).catch(() => null)) ? createReadStream(place) : null
    },
    parts: {
      async write(id, at, bytes) {
        await made(incoming)
        return withFile(partsOf(id), 'r+', async (file) => {
          if ((await file.stat()).size < at) return false
          await writeAll(file, bytes, at)
          return true
        })
      },
      async whole(id, size) {
        const place = partsOf(id)
        const there = await stat(place).catch(() => null)
        if (!there || there.size < size) return null
        const kept = await withFile(place, 'r+', async (file) => {
          await file.truncate(size)
          await file.sync()
          return read(file)
        })
        return asDraft(place, kept)
      },
      drop: (id) => rm(partsOf(id), { force: true }),
    },
    async *names() {
      const folders = await readdir(folder).catch(() => [])
      for (const one of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) yield readdir(path.join(folder, one))
    },
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    async dropOlder(than) {
      for (const name of await readdir(incoming).catch(() => [])) {
        const place = path.join(incoming, name)
        const there = await stat(place).catch(() => null)
        if (there && there.mtime < than) await rm(place, { force: true })
      }
    },
  }
}

/** Makes the file when it is not there; a part may come twice, and the second time lies where the first did. */
async function withFile<T>(place: string, how: 'r+', work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(place, how).catch(() => open(place, 'wx+', 0o600))
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

/** A disk that runs full takes the beginning and says so only when it is asked again; what went in is taken back. */
async function writeAll(file: FileHandle, bytes: Buffer, at: number) {
  try {
    for (let gone = 0; gone < bytes.length; )
      gone += (await file.write(bytes, gone, bytes.length - gone, at + gone)).bytesWritten
    await file.datasync()
  } catch (error) {
    await file.truncate(at).catch(() => {})
    throw error
  }
}

async function write(draft: string, bytes: Readable): Promise<Kept> {
  const seen = watch()
  const file = await open(draft, 'wx', 0o600)
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      seen.add(chunk)
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return seen.kept()
}

async function read(file: FileHandle): Promise<Kept> {
  const seen = watch()
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) seen.add(chunk as Buffer)
  return seen.kept()
}

/** Sees the bytes go by: their hash, how many there are, and what they begin with. */
function watch() {
  const hash = createHash('sha256')
  let size = 0
  let beginning = Buffer.alloc(0)
  return {
    add(chunk: Buffer) {
      hash.update(chunk)
      size += chunk.length
      if (beginning.length < 16) beginning = Buffer.concat([beginning, chunk.subarray(0, 16)])
    },
    kept: (): Kept => ({ sha256: hash.digest('hex'), size, picture: isPicture(beginning) }),
  }
}

/** A rename is safe from a power cut only when its folder is synced too. */
async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
