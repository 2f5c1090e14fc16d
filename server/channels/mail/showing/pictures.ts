/** Which picture belongs where: those that came with the mail by their Content-ID, and those that lie elsewhere. */
import type { Attachment } from '../reading/mail.ts'
import type { Picture } from './page.ts'

/** Places for pictures in one mail; one that repeats its logo a thousand times shows it so often and no more. */
const mostPlaces = 150
const mostRemote = 40
/** Of a picture that the HTML itself carries. */
const largest = 5 * 1024 * 1024

export type Placed = {
  /** Its number, -1 where it cannot be shown, `nothing` where there is nothing to see. */
  put(src: string, size: { width?: string; height?: string }): number | 'nothing'
  pictures(): Picture[]
}

export function placing(attachments: readonly Attachment[]): Placed {
  const byId = new Map(attachments.flatMap(({ contentId, bytes }) => (contentId ? [[bareId(contentId), bytes]] : [])))
  const numbers = new Map<string, number>()
  const pictures: Picture[] = []
  let places = 0
  const picture = (src: string) => pictureOf(src, byId)
  return {
    put(src, size) {
      if (isSpy(size)) return 'nothing'
      const known = numbers.get(src)
      if (++places > mostPlaces) return -1
      if (known !== undefined) return known
      const found = picture(src.trim())
      const isOneTooMany =
        found?.from === 'remote' && pictures.filter(({ from }) => from === 'remote').length >= mostRemote
      if (!found || isOneTooMany) return -1
      numbers.set(src, pictures.length)
      return pictures.push(found) - 1
    },
    pictures: () => pictures,
  }
}

/** A picture of a point or two is there to tell somebody that the mail was opened: it is never fetched. */
const isSpy = ({ width, height }: { width?: string; height?: string }) =>
  [width, height].some((length) => length !== undefined && /^\s*[0-2](?:px)?\s*$/.test(length))

function pictureOf(src: string, byId: Map<string, Uint8Array>): Picture | null {
  if (/^cid:/i.test(src)) {
    const bytes = byId.get(bareId(decoded(src.slice(4))))
    return bytes ? { from: 'own', bytes } : null
  }
  if (/^data:/i.test(src)) return carried(src)
  const url = URL.parse(src.startsWith('//') ? `https:${src}` : src)
  if (!url || !['http:', 'https:'].includes(url.protocol) || src.length > 4000) return null
  return { from: 'remote', url: url.href, host: url.hostname }
}

const bareId = (id: string) => id.trim().replace(/^<|>$/g, '').toLowerCase()

function decoded(text: string) {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function carried(src: string): Picture | null {
  const [head] = /^data:image\/(?:png|jpe?g|gif|webp);base64,/i.exec(src) ?? []
  if (!head || src.length > largest * 1.4) return null
  return { from: 'own', bytes: Buffer.from(src.slice(head.length), 'base64') }
}
