import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import path from 'node:path'
import { buffer } from 'node:stream/consumers'
import { CannotStart } from '../../platform/cannot-start.ts'
import { fileEntry, type Manifest, manifestEntry, manifestShape, sealEntry } from './manifest.ts'
import { headerSize, paddingAfter, readHeader } from './tar.ts'

type Place = { at: number; size: number }

/** An archive that is looked into. Nothing in it is believed before `check` has held every byte against the manifest. */
export class ArchiveReader {
  readonly #file: FileHandle
  readonly #name: string
  readonly #entries: ReadonlyMap<string, Place>
  readonly manifest: Manifest

  private constructor(file: FileHandle, name: string, entries: ReadonlyMap<string, Place>, manifest: Manifest) {
    this.#file = file
    this.#name = name
    this.#entries = entries
    this.manifest = manifest
  }

  static async open(place: string): Promise<ArchiveReader> {
    const name = path.basename(place)
    const file = await open(place, 'r').catch((error: Error) => {
      throw new CannotStart(`${place} cannot be read (${error.message}).`)
    })
    try {
      const entries = await entriesOf(file, name)
      return new ArchiveReader(file, name, entries, await manifestIn(file, name, entries))
    } catch (error) {
      await file.close()
      throw error
    }
  }

  close = () => this.#file.close()

  /** Everything the manifest names is there, byte for byte, and nothing else. */
  async check(onProgress: (bytes: number) => void): Promise<void> {
    const { tables, files } = this.manifest
    const expected = [
      ...tables.flatMap(({ parts }) => parts),
      ...files.map(({ sha256, size, damagedTo }) => ({ name: fileEntry(sha256), sha256: damagedTo ?? sha256, size })),
    ]
    const names = new Set([...expected.map(({ name }) => name), manifestEntry, sealEntry])
    for (const name of this.#entries.keys())
      if (!names.has(name)) throw damaged(this.#name, `${name} does not belong in it`)
    let bytes = 0
    for (const { name, sha256, size } of expected) {
      if (this.#entries.get(name)?.size !== size) throw damaged(this.#name, `${name} is not in it as it was written`)
      const hash = createHash('sha256')
      for await (const chunk of this.read(name)) {
        hash.update(chunk)
        bytes += chunk.length
        onProgress(bytes)
      }
      if (hash.digest('hex') !== sha256) throw damaged(this.#name, `${name} was changed`)
    }
  }

  async *read(name: string): AsyncGenerator<Buffer> {
    const { at, size } = this.#entries.get(name)!
    yield* stretch(this.#file, at, size)
  }

  async whole(name: string): Promise<Buffer> {
    return buffer(this.read(name))
  }
}

const step = 1024 * 1024

async function* stretch(file: FileHandle, from: number, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < size; ) {
    const chunk = Buffer.alloc(Math.min(step, size - done))
    const { bytesRead } = await file.read(chunk, 0, chunk.length, from + done)
    if (bytesRead === 0) throw new Error('the file ends too early')
    done += bytesRead
    yield chunk.subarray(0, bytesRead)
  }
}

async function entriesOf(file: FileHandle, name: string): Promise<Map<string, Place>> {
  const entries = new Map<string, Place>()
  const { size: whole } = await file.stat()
  for (let at = 0, padding = 0; ; ) {
    const bytes = Buffer.alloc(padding + headerSize)
    const bytesRead = (await file.read(bytes, 0, bytes.length, at - padding)).bytesRead - padding
    const block = bytes.subarray(padding)
    if (bytes.subarray(0, padding).some((byte) => byte !== 0))
      throw damaged(name, 'there is something between its entries')
    if (at === 0 && !looksLikeArchive(block)) throw new CannotStart(`${name} is no backup of Otklik.`)
    if (bytesRead < headerSize) throw damaged(name, 'it ends too early')
    const head = headerIn(block, name)
    if (!head) return entries
    padding = paddingAfter(head.size)
    const next = at + headerSize + head.size + padding
    if (next > whole) throw damaged(name, 'it ends too early')
    if (entries.has(head.name)) throw damaged(name, `${head.name} is in it twice`)
    entries.set(head.name, { at: at + headerSize, size: head.size })
    at = next
  }
}

const looksLikeArchive = (head: Buffer) => head.toString('latin1', 257, 262) === 'ustar'

function headerIn(block: Buffer, name: string) {
  try {
    return readHeader(block)
  } catch (error) {
    throw damaged(name, (error as Error).message)
  }
}

async function manifestIn(file: FileHandle, name: string, entries: ReadonlyMap<string, Place>): Promise<Manifest> {
  const text = async (entry: string) => {
    const place = entries.get(entry)
    if (!place) throw damaged(name, `its ${entry} is missing`)
    return buffer(stretch(file, place.at, place.size))
  }
  const written = await text(manifestEntry)
  const seal = (await text(sealEntry)).toString()
  if (createHash('sha256').update(written).digest('hex') !== seal) throw damaged(name, 'its manifest was changed')
  const read: unknown = JSON.parse(written.toString())
  const { format } = read as { format?: unknown }
  if (format !== 1) throw new CannotStart(`${name} was written by a newer Otklik. Update this program first.`)
  const manifest = manifestShape.safeParse(read)
  if (!manifest.success) throw damaged(name, 'its manifest cannot be understood')
  return manifest.data
}

const damaged = (name: string, why: string) =>
  new CannotStart(`${name} is damaged: ${why}. Nothing was changed. Take another backup.`)
