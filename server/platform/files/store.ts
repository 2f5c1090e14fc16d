import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'

export type Kept = { sha256: string; size: number }

/** Files under the hash of their bytes; what has a name here is whole and on the disk. */
export type FileStore = {
  /** Takes a stream in; nothing has a name until every byte is synced. */
  keep(bytes: Readable): Promise<Kept>
  /** Null when the bytes are gone. */
  read(sha256: string): Promise<Readable | null>
}

/** Content-addressed files in a folder, two levels deep. Same bytes, same file. */
export function fileStore(folder: string): FileStore {
  const placeOf = (sha256: string) => path.join(folder, sha256.slice(0, 2), sha256)
  return {
    async keep(bytes) {
      await mkdir(path.join(folder, 'incoming'), { recursive: true, mode: 0o700 })
      const draft = path.join(folder, 'incoming', randomBytes(12).toString('hex'))
      try {
        const kept = await write(draft, bytes)
        await mkdir(path.dirname(placeOf(kept.sha256)), { recursive: true, mode: 0o700 })
        await rename(draft, placeOf(kept.sha256))
        await syncFolder(path.dirname(placeOf(kept.sha256)))
        return kept
      } finally {
        await rm(draft, { force: true })
      }
    },
    async read(sha256) {
      const place = placeOf(sha256)
      return (await stat(place).catch(() => null)) ? createReadStream(place) : null
    },
  }
}

async function write(draft: string, bytes: Readable): Promise<Kept> {
  const hash = createHash('sha256')
  let size = 0
  const file = await open(draft, 'wx', 0o600)
  try {
    for await (const chunk of bytes as AsyncIterable<Buffer>) {
      hash.update(chunk)
      size += chunk.length
      await file.writeFile(chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { sha256: hash.digest('hex'), size }
}

/** A rename is safe from a power cut only when its folder is synced too. */
async function syncFolder(folder: string) {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}
