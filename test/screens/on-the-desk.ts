/** Declares the stories in which every screen of the desk is looked at in one language. */
import type { BrowserContext, Page } from '@playwright/test'
import { places } from '../../web/wire/addresses.ts'
import { complaintsOf } from '../gallery/examine.ts'
import { expect, test } from '../journeys/stage.ts'
import { deskScreens } from './desk.ts'
import { everybodyReads, furnished } from './furnished.ts'
import { isWanted, troublesInEveryLook } from './looks.ts'
import { quietOf } from './quiet.ts'
import type { Screen } from './screen.ts'

type Window = { page: Page; complaints: string[]; quiet: () => Promise<void> }

export function lookAtTheDesk(language: 'ru' | 'en') {
  // One browser a person for all the screens, as theirs is, and one window in it: what it has fetched once, it keeps. After
  // a screen on which something was done, and after one that broke, the next one is looked at in a new window.
  const theirs = new Map<Screen['who'], BrowserContext>()
  const windows = new Map<Screen['who'], Window>()

  test.beforeAll(({ stage }) => everybodyReads(stage, language))
  test.afterAll(() => Promise.all([...theirs.values()].map((context) => context.close())))

  test(`every place of the desk is looked at (${language})`, () => {
    const seen = new Set(deskScreens.map(({ place }) => place))
    expect(Object.keys(places).filter((place) => !seen.has(place as 'desk'))).toEqual([])
  })

  for (const { name, who, path, act, excused } of deskScreens.filter(({ name }) => isWanted(name)))
    test(`${name}: whole, legible and sound in every look (${language})`, async ({ contextOf, stage }) => {
      const desk = await furnished(stage)
      const context = theirs.get(who) ?? (await contextOf(who, { locale: language }))
      theirs.set(who, context)
      const window = windows.get(who) ?? (await opened(context))
      windows.delete(who)
      const { page, complaints, quiet } = window
      await page.setViewportSize({ width: 1440, height: 900 })
      complaints.length = 0
      await page.goto(path(desk))
      await page.locator('main').getByText(/./).first().waitFor()
      await quiet()
      // The outlines of what comes are gone when it is there.
      await expect(page.locator('main [role="status"][data-shape]')).toHaveCount(0, { timeout: 20_000 })
      await act?.(page)
      expect(await troublesInEveryLook(page, { name: `desk ${name}`, language, excused })).toEqual([])
      // A page that was made to fail says so itself.
      if (!act) expect(complaints.filter((said) => !/status of 4\d\d/.test(said))).toEqual([])
      await context.setOffline(false)
      if (act) await page.close()
      else windows.set(who, window)
    })
}

async function opened(context: BrowserContext): Promise<Window> {
  // Windows of one browser talk to each other.
  for (const left of context.pages()) await left.close()
  const page = await context.newPage()
  return { page, complaints: complaintsOf(page), quiet: quietOf(page) }
}
