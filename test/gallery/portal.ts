/**
 * Draws every story of the portal and photographs it: both languages, both themes, three widths.
 * node test/gallery/portal.ts [folder] [part of a story's name]
 */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { storiesIn } from '../../web/portal/stories/index.ts'
import type { Story } from '../../web/portal/stories/story.ts'
import { browser as installed } from '../browser.ts'
import { builtAssets, builtRenderer } from '../portal/built.ts'

const [folder = 'screenshots/portal', part = ''] = process.argv.slice(2)
const widths = [320, 768, 1440]
const host = 'http://otklik.test'

const { render, folder: built, remove } = await builtRenderer()
const assets = await builtAssets(built)
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(await installed())
const page = await browser.newPage({ timezoneId: 'Europe/Moscow' })
for (const language of ['ru', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const story of storiesIn(language)) {
      const name = `${story.name.replaceAll(' ', '-')}.${language}.${theme}`
      if (name.includes(part)) await photograph(page, name, drawn(story, theme))
    }
await browser.close()
remove()

function drawn(story: Story, theme: 'light' | 'dark') {
  const draw = render as (page: string, data: unknown, reader: unknown) => string
  const [css, js] = [assets.css, assets.js].map((files) => files.map((file) => `/${file}`))
  return draw(story.page, story.data, { ...story.reader, theme, assets: { css, js } })
}

/** A page that can be scrolled sideways is said aloud. */
async function photograph(on: Page, name: string, html: string) {
  await on.unrouteAll()
  await on.clock.setFixedTime('2026-11-21T11:22:00.000Z')
  await on.route(`${host}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/story') return route.fulfill({ contentType: 'text/html', body: html })
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
    return route.fulfill({ contentType, body: readFileSync(path.join(built, 'web', pathname)) })
  })
  for (const width of widths) {
    await on.setViewportSize({ width, height: 800 })
    await on.goto(`${host}/story`)
    const wide = await on.evaluate(() => document.documentElement.scrollWidth)
    if (wide > width) console.log(`${name} is ${wide} px wide at ${width}`)
    await on.screenshot({ path: path.join(folder, `${name}.${width}.png`), fullPage: true })
  }
}
