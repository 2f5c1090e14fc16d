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
import { complaintsOf, troublesOf } from './examine.ts'

const [folder = 'screenshots/portal', part = ''] = process.argv.slice(2)
const widths = [320, 768, 1440]
const host = 'http://otklik.test'

const { render, folder: built, remove } = await builtRenderer()
const assets = await builtAssets(built)
mkdirSync(folder, { recursive: true })
const browser = await chromium.launch(await installed())
const context = await browser.newContext({ timezoneId: 'Europe/Moscow' })
const page = await context.newPage()
await page.clock.setFixedTime('2026-11-21T11:22:00.000Z')
const complaints = complaintsOf(page)
for (const language of ['ru', 'en'] as const)
  for (const theme of ['light', 'dark'] as const)
    for (const story of storiesIn(language)) {
      const name = `${story.name.replaceAll(' ', '-')}.${language}.${theme}`
      if (name.includes(part)) await photograph(page, name, drawn(story, theme))
    }
await browser.close()
console.log(complaints.join('\n'))
remove()

function drawn(story: Story, theme: 'light' | 'dark') {
  const draw = render as (page: string, data: unknown, reader: unknown) => string
  const [css, js] = [assets.css, assets.js].map((files) => files.map((file) => `/${file}`))
  return draw(story.page, story.data, { ...story.reader, theme, assets: { css, js } })
}

/** Whatever axe finds, the browser complains of or sticks out sideways is said aloud. */
async function photograph(on: Page, name: string, html: string) {
  await on.unrouteAll()
  await on.route(`${host}/**`, (route) => {
    const { pathname } = new URL(route.request().url())
    if (pathname === '/story') return route.fulfill({ contentType: 'text/html', body: html })
    const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
    return route.fulfill({ contentType, body: readFileSync(path.join(built, 'web', pathname)) })
  })
  for (const width of widths) {
    await on.setViewportSize({ width, height: 800 })
    await on.goto(`${host}/story`)
    const troubles = /dark/.test(name) === (width === 320) ? await troublesOf(on) : []
    for (const trouble of troubles) console.log(`${name} ${width}: ${trouble}`)
    await on.screenshot({ path: path.join(folder, `${name}.${width}.png`), fullPage: true })
  }
}
