/**
 * Russian mail wears wrong labels since there is Russian mail: Windows-1251 called Latin, KOI8-R called Windows-1251.
 * Read in a wrong one, letters become other letters, and no longer stand as often as Russian has them.
 */
const candidates = ['windows-1251', 'koi8-r', 'ibm866'] as const
const sample = 4000

/** The charset that the bytes are in by their looks, when it is clearly not the one that was said. */
export function likelyCyrillic(bytes: Buffer, said: string): string | null {
  const start = bytes.subarray(0, sample)
  const high = start.filter((byte) => byte >= 0x80)
  const saysCyrillic = isCyrillic(said)
  if (high.length < (saysCyrillic ? 10 : 4) || !standTogether(start, high.length)) return null
  const looks = candidates.map((charset) => ({ charset, as: russianness(high, charset) }))
  const best = looks.reduce((a, b) => (b.as > a.as ? b : a))
  const asSaid = saysCyrillic ? russianness(high, said) : 0
  return best.charset !== said && best.as > 0.42 && best.as > asSaid + 0.2 ? best.charset : null
}

/** In the languages of Western Europe a marked letter stands alone; in Russian whole words are outside ASCII. */
function standTogether(bytes: Buffer, high: number) {
  const inWords =
    bytes
      .toString('latin1')
      .match(/[\x80-\xff]{3,}/g)
      ?.join('').length ?? 0
  return inWords > high / 2
}

const isCyrillic = (charset: string) => /1251|koi8|866|iso-8859-5|x-mac-cyrillic/.test(charset)

/** Ten letters make six tenths of every Russian text. Capitals count less: few texts shout, and misread ones do. */
function russianness(bytes: Uint8Array, charset: string) {
  const text = new TextDecoder(charset).decode(bytes)
  const small = text.match(/[оеаинтсрвл]/g)?.length ?? 0
  const capital = text.match(/[ОЕАИНТСРВЛ]/g)?.length ?? 0
  return (small + 0.8 * capital) / Math.max(1, text.length)
}
