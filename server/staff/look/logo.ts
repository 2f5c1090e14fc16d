import { drawing } from '#platform/files/pictures/library.ts'

/** Twice as many points as are shown: sharp on good screens, and small enough to come with every page. */
const most = { width: 640, height: 96 }

/**
 * A logo drawn anew from its points, as pictures of tickets are: whatever else was in the file does not come along.
 * Undefined when it cannot be drawn; a drawing with a script in it (SVG) is no picture here.
 */
export async function drawnLogo(base64: string) {
  const bytes = Buffer.from(base64, 'base64')
  try {
    const sharp = await drawing()
    const { format } = await sharp(bytes).metadata()
    if (!['png', 'jpeg', 'webp'].includes(format ?? '')) return undefined
    const { data, info } = await sharp(bytes, { limitInputPixels: 50_000_000, failOn: 'error', pages: 1 })
      .timeout({ seconds: 10 })
      .rotate()
      .resize({ ...most, fit: 'inside', withoutEnlargement: true })
      .png({ compressionLevel: 9, palette: true })
      .toBuffer({ resolveWithObject: true })
    return { png: data, width: info.width, height: info.height }
  } catch {
    return undefined
  }
}
