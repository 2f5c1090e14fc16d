import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import type { PageName, Pages } from '#contract/pages.ts'
import { loadFront } from '../../server/app/front.ts'
import { storiesIn } from '../../web/portal/stories/index.ts'
import { complaintsOf } from '../gallery/examine.ts'
import { isWanted, troublesInEveryLook } from '../screens/looks.ts'

const host = 'http://otklik.test'
const dist = path.resolve(import.meta.dirname, '../../dist/web')

for (const language of ['ru', 'en'] as const)
  test.describe(language, () => {
    // One window for all the stories of a language: a story changes only what its address answers.
    let page: Page
    let html: string
    let complaints: string[]

    test.beforeAll(async ({ browser }) => {
      page = await browser.newPage()
      complaints = complaintsOf(page)
      await page.clock.setFixedTime('2026-11-21T11:22:00.000Z')
      await page.route(`${host}/**`, (route) => {
        const { pathname } = new URL(route.request().url())
        if (pathname === '/story') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html })
        if (!pathname.startsWith('/assets/')) return route.fulfill({ status: 204, body: '' })
        const contentType = pathname.endsWith('.css') ? 'text/css' : 'text/javascript'
        return route.fulfill({ contentType, body: readFileSync(path.join(dist, pathname)) })
      })
    })
    test.afterAll(() => page.close())

    for (const story of storiesIn(language).filter(({ name }) => isWanted(name)))
      test(`the portal, ${story.name}: whole, legible and sound in every look (${language})`, async () => {
        const { render, assets } = await loadFront()
        html = render(story.page, story.data as Pages[PageName], { ...story.reader, theme: 'system', assets })
        complaints.length = 0
        await page.goto(`${host}/story`)
        expect(await troublesInEveryLook(page, { name: `portal ${story.name}`, language })).toEqual([])
        expect(complaints).toEqual([])
      })
  })
