import { randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import type { Sharp } from 'sharp'
import type { FileStore } from '../store.ts'
import { drawing } from './library.ts'

/** How large a picture is drawn: beside a message, and for a look at the whole. */
const sizes = { small: 320, large: 1600 } as const
export type PictureSize = keyof typeof sizes
export const isPictureSize = (word: string): word is PictureSize => Object.hasOwn(sizes, word)

/** A file of few bytes can unfold into gigabytes: more points than this are refused before they are unpacked. */
const mostPoints = 50_000_000
const mostAtOnce = 2
const mostWaiting = 50

/**
 * A picture drawn anew from its points: whatever else was in the file (where it was taken, a script, a second format)
 * does not come along. Null when it cannot be drawn. Made once, and kept where it may be thrown away.
 */
export async function drawn(files: FileStore, sha256: string, size: PictureSize): Promise<Readable | null> {
  const place = path.join(files.madeFrom, sha256.slice(0, 2), `${sha256}-${size}.webp`)
  if (!(await isThere(place)) && !(await draw(files, sha256, size, place))) return null
  return createReadStream(place)
}

const isThere = async (place: string) => (await stat(place).catch(() => null)) !== null

const careful = { limitInputPixels: mostPoints, failOn: 'error', pages: 1 } as const

const inside = (picture: Sharp, most: number) =>
  picture
    .timeout({ seconds: 10 })
    .rotate() // as the camera was held: that note is left behind with the others
    .resize(most, most, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 78, effort: 2 })

async function draw(files: FileStore, sha256: string, size: PictureSize, place: string): Promise<boolean> {
  const draft = `${place}.${randomBytes(6).toString('hex')}`
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  try {
    const most = sizes[size]
    const sharp = await drawing()
    await inTurn(() => inside(sharp(files.placeOf(sha256), careful), most).toFile(draft))
    await rename(draft, place)
    return true
  } catch {
    await rm(draft, { force: true })
    return false
  }
}

/** The same of bytes that have no name: drawn anew as it would be looked at, or null. Whoever asks knows what they begin with. */
export async function redrawn(bytes: Buffer): Promise<Buffer | null> {
  try {
    const sharp = await drawing()
    return await inTurn(() => inside(sharp(bytes, careful), sizes.large).toBuffer())
  } catch {
    return null
  }
}

let working = 0
const waiting: (() => void)[] = []

/** Few at once, in threads of their own, so that a page of pictures leaves the processors to people. */
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (waiting.length >= mostWaiting) throw new Error('too many pictures wait')
  if (working >= mostAtOnce) await new Promise<void>((go) => waiting.push(go))
  working++
  try {
    return await work()
  } finally {
    working--
    waiting.shift()?.()
  }
}
