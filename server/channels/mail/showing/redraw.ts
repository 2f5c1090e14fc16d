import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { World } from '#platform/command.ts'
import { NotReached } from '#platform/egress.ts'
import { redrawn } from '#platform/files/pictures/draw.ts'
import { isPicture } from '#platform/files/pictures/sniff.ts'
import type { Picture } from './page.ts'

/** Of one picture as it comes, and of all of a mail's as they are shown. */
const largest = 5 * 1024 * 1024
const mostShown = 12 * 1024 * 1024
const atOnce = 4
/** Whoever asked for pictures waits so long; those that were not there by then are not shown. */
const longestMs = 12_000

export type Wanted = { mailId: string; pictures: readonly Picture[]; remoteToo: boolean }

/**
 * The pictures of a mail, each drawn anew from its points and laid into the page itself, so that its frame has nothing to
 * load from anywhere. By their number; those that cannot be had or drawn are left out.
 */
export async function redraw(world: World, { mailId, pictures, remoteToo }: Wanted): Promise<Map<number, string>> {
  const done = new Map<number, string>()
  const late = AbortSignal.timeout(longestMs)
  const waiting = pictures.map((picture, number) => ({ picture, number }))
  let bytes = 0
  const work = async () => {
    for (let next = waiting.shift(); next && !late.aborted && bytes < mostShown; next = waiting.shift()) {
      if (next.picture.from === 'remote' && !remoteToo) continue
      const drawn = await drawnOf(world, mailId, next.picture)
      bytes += drawn?.length ?? 0
      if (drawn) done.set(next.number, `data:image/webp;base64,${drawn.toString('base64')}`)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return done
}

const drawnOf = (world: World, mailId: string, picture: Picture) =>
  picture.from === 'own' ? redrawnSafely(Buffer.from(picture.bytes)) : keptOrFetched(world, mailId, picture.url)

/** SVG and whatever else could be drawn is refused by what it begins with, not by what it is called. */
const redrawnSafely = (bytes: Buffer) => (isPicture(bytes) || isGif(bytes) ? redrawn(bytes) : null)
const isGif = (bytes: Buffer) => bytes.toString('latin1', 0, 4) === 'GIF8'

/** Fetched once for a mail: whoever counts how often it is looked at counts one. */
async function keptOrFetched(world: World, mailId: string, url: string): Promise<Buffer | null> {
  const place = path.join(folderOf(world, mailId), `${createHash('sha256').update(url).digest('hex')}.webp`)
  const kept = await readFile(place).catch(() => null)
  if (kept) return kept
  const drawn = await fetched(world, url)
  if (drawn) await keep(place, drawn)
  return drawn
}

type Kept = Pick<World, 'files'>
export const folderOfAll = ({ files }: Kept) => path.join(files.madeFrom, 'mails')
export const folderOf = (world: Kept, mailId: string) => path.join(folderOfAll(world), mailId)

async function keep(place: string, bytes: Buffer) {
  const draft = `${place}.${randomBytes(6).toString('hex')}`
  await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  await writeFile(draft, bytes, { mode: 0o600 })
  await rename(draft, place)
}

/**
 * By the one way out of this house (TRUST 3.14), with nothing that would tell who looks: no cookie, no address of ours. A
 * mail names the address, so places of our own network that the configuration allows are none for it.
 */
async function fetched({ outward }: World, url: string): Promise<Buffer | null> {
  try {
    const { status, headers, body } = await outward(url, { headers: { accept: 'image/*' }, largest })
    const type = headers['content-type'] ?? ''
    return status === 200 && /^image\/(?!svg)/i.test(type) ? await redrawnSafely(body) : null
  } catch (error) {
    if (error instanceof NotReached) return null
    throw error
  }
}
