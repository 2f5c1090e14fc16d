import { createHash } from 'node:crypto'
import { type Accent, accentFrom, sheetOf } from '#contract/look/accent.ts'
import type { Logo } from '#contract/pages.ts'
import type { Db, Tx } from '#platform/db.ts'
import { lookRow } from './store.ts'

/** What is served under an address that names its content, so that browsers may keep it for ever. */
type Served = { address: string; type: string; bytes: Buffer }
export type Look = {
  accent: Accent | null
  logo: { light: Logo | null; dark: Logo | null }
  sheet: Served | null
  pictures: Served[]
}

const folder = '/look/'
const served = (bytes: Buffer, ending: 'css' | 'png'): Served => ({
  address: `${folder}${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.${ending}`,
  type: ending === 'css' ? 'text/css; charset=utf-8' : 'image/png',
  bytes,
})

/** How this provider looks, as pages and letters need it. */
export async function lookOf(db: Db | Tx): Promise<Look> {
  const row = await lookRow(db)
  const made = row?.accent ? accentFrom(row.accent) : null
  const accent = made && 'accent' in made ? made.accent : null
  const light = row?.logo_light ? served(row.logo_light, 'png') : null
  const dark = row?.logo_dark ? served(row.logo_dark, 'png') : null
  return {
    accent,
    logo: {
      light: light && { address: light.address, width: row!.light_width!, height: row!.light_height! },
      dark: dark && { address: dark.address, width: row!.dark_width!, height: row!.dark_height! },
    },
    sheet: accent && served(Buffer.from(sheetOf(accent)), 'css'),
    pictures: [light, dark].filter((each) => each !== null),
  }
}
