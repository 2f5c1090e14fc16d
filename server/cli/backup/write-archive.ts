import { createHash } from 'node:crypto'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { endOfArchive, header, paddingAfter } from './tar.ts'

export type Written = { name: string; size: number; sha256: string }

/** An archive that grows under another name, and has its own only once every byte of it is on the disk. */
export class ArchiveWriter {
  readonly #place: string
  readonly #file: FileHandle
  readonly #at: Date
  bytes = 0

  private constructor(place: string, file: FileHandle, at: Date) {
    this.#place = place
    this.#file = file
    this.#at = at
  }

  static async begin(place: string, at: Date): Promise<ArchiveWriter> {
    return new ArchiveWriter(place, await open(unfinished(place), 'w', 0o600), at)
  }

  async add(name: string, content: Buffer): Promise<Written> {
    const sha256 = createHash('sha256').update(content).digest('hex')
    await this.#write([header(name, content.length, this.#at), content, padding(content.length)])
    return { name, size: content.length, sha256 }
  }

  /** What is read may turn out to be of another length or hash; the caller compares and decides. */
  async addStream(name: string, size: number, content: AsyncIterable<Buffer>): Promise<Written> {
    const hash = createHash('sha256')
    await this.#write([header(name, size, this.#at)])
    let left = size
    for await (const chunk of content) {
      // It may have grown since its size was asked; the entry has the size that was told.
      const taken = chunk.subarray(0, left)
      left -= taken.length
      hash.update(taken)
      await this.#write([taken])
    }
    await this.#write([Buffer.alloc(left), padding(size)])
    return { name, size: size - left, sha256: hash.digest('hex') }
  }

  /** Gives the number of bytes. */
  async finish(): Promise<number> {
    await this.#write([endOfArchive])
    await this.#file.sync()
    await this.#file.close()
    await rename(unfinished(this.#place), this.#place)
    const folder = await open(path.dirname(this.#place), 'r')
    await folder.sync().finally(() => folder.close())
    return this.bytes
  }

  async abandon(): Promise<void> {
    await this.#file.close().catch(() => {})
    await rm(unfinished(this.#place), { force: true })
  }

  async #write(pieces: Buffer[]): Promise<void> {
    for (const piece of pieces) {
      await this.#file.writeFile(piece)
      this.bytes += piece.length
    }
  }
}

export const unfinishedEnding = '.unfinished'
const unfinished = (place: string) => `${place}${unfinishedEnding}`
const padding = (size: number) => Buffer.alloc(paddingAfter(size))
