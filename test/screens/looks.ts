/** The ways in which every screen is looked at, and what must hold in each. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { objectionsOf } from '../gallery/examine.ts'
import { misfitsIn } from './misfits.ts'

/** The widest first: there the page stands already. */
export const widths = [1440, 768, 320] as const
export const themes = ['light', 'dark'] as const
type Look = { width: (typeof widths)[number]; theme: (typeof themes)[number] }
type Language = 'ru' | 'en'

/** `LOOKS='1440 light, 320 dark'` looks only in these ways; for pictures, and with `AXE=all`, nothing is left out. */
const wanted = process.env.LOOKS?.split(', ')
const inFull = Boolean(process.env.SHOTS) || process.env.AXE === 'all'
/**
 * Night differs from day in colours alone (web/ui/night.test.ts), so what fits by one fits by the other: Russian is looked
 * at by night and English by day.
 */
const isLookedAt = ({ width, theme }: Look, language: Language) =>
  wanted ? wanted.includes(`${width} ${theme}`) : inFull || theme === (language === 'ru' ? 'dark' : 'light')
/**
 * axe judges colours and structure, and takes its time: it is asked about a phone at night in Russian and a wide window by
 * day in English, which together show every colour and every layout. `AXE=all` asks it every time, `AXE=none` never.
 */
const judged = ({ width, theme }: Look, language: Language) =>
  process.env.AXE === 'all' ||
  (process.env.AXE !== 'none' &&
    (language === 'ru' ? width === 320 && theme === 'dark' : width === 1440 && theme === 'light'))

/** `SCREEN=part` looks only at screens with this in their names. */
export const isWanted = (name: string) => name.includes(process.env.SCREEN ?? '')

/** Everything that is wrong with this page as its language is looked at. With `SHOTS=folder` a picture of each is kept. */
export async function troublesInEveryLook(
  page: Page,
  { name, language, excused = [] }: { name: string; language: Language; excused?: string[] | undefined },
): Promise<string[]> {
  const found: string[] = []
  for (const theme of themes) {
    const looks = widths.map((width) => ({ width, theme })).filter((look) => isLookedAt(look, language))
    if (looks.length > 0) await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    for (const look of looks) {
      await page.setViewportSize({ width: look.width, height: look.width < 640 ? 640 : 900 })
      const troubles = await misfitsIn(page)
      if (judged(look, language)) troubles.push(...(await objectionsOf(page, excused)))
      found.push(...troubles.map((trouble) => `${look.width} ${theme}: ${trouble}`))
      await keepPicture(page, `${name}.${language}.${theme}.${look.width}`)
    }
  }
  return found
}

async function keepPicture(page: Page, name: string) {
  const folder = process.env.SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name.replaceAll(/[^\p{L}\p{N}.]+/gu, '-')}.png`) })
}
