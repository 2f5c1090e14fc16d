/** The ways in which every screen is looked at, and what must hold in each. */
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { troublesOf } from '../gallery/examine.ts'
import { clippedIn } from './clipped.ts'

export const widths = [320, 768, 1440] as const
export const themes = ['light', 'dark'] as const
type Look = { width: (typeof widths)[number]; theme: (typeof themes)[number] }

/** `LOOKS='1440 light, 320 dark'` looks only in these ways. */
const wanted = process.env.LOOKS?.split(', ')
const looks: Look[] = widths
  .flatMap((width) => themes.map((theme) => ({ width, theme })))
  .filter(({ width, theme }) => !wanted || wanted.includes(`${width} ${theme}`))
/**
 * axe judges colours and structure, and takes its time: it is asked about a phone at night in Russian and a wide window by
 * day in English, which together show every colour and every layout. `AXE=all` asks it every time, `AXE=none` never.
 */
const judged = ({ width, theme }: Look, language: 'ru' | 'en') =>
  process.env.AXE === 'all' ||
  (process.env.AXE !== 'none' &&
    (language === 'ru' ? width === 320 && theme === 'dark' : width === 1440 && theme === 'light'))

/** `SCREEN=part` looks only at screens with this in their names. */
export const isWanted = (name: string) => name.includes(process.env.SCREEN ?? '')

/** Everything that is wrong with this page in any look. With `SHOTS=folder` a picture of each is kept. */
export async function troublesInEveryLook(
  page: Page,
  { name, language, excused = [] }: { name: string; language: 'ru' | 'en'; excused?: string[] | undefined },
): Promise<string[]> {
  const found: string[] = []
  for (const look of looks) {
    await page.setViewportSize({ width: look.width, height: look.width < 640 ? 640 : 900 })
    await page.emulateMedia({ colorScheme: look.theme, reducedMotion: 'reduce' })
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const troubles = [
      ...(judged(look, language) ? await troublesOf(page, excused) : await sideways(page)),
      ...(await clippedIn(page)),
    ]
    found.push(...troubles.map((trouble) => `${look.width} ${look.theme}: ${trouble}`))
    await keepPicture(page, `${name}.${language}.${look.theme}.${look.width}`)
  }
  return found
}

async function sideways(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  return over > 0 ? [`scrolls sideways by ${over} px`] : []
}

async function keepPicture(page: Page, name: string) {
  const folder = process.env.SHOTS
  if (!folder) return
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: path.join(folder, `${name.replaceAll(/[^\p{L}\p{N}.]+/gu, '-')}.png`) })
}
