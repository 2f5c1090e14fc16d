import type { Page } from '@playwright/test'
import { complaintsOf, troublesOf } from '../gallery/examine.ts'
import { expect, type Stage, test } from './stage.ts'

type Visit = {
  page: string
  who: 'anna' | 'maria'
  path: (stage: Stage, number: unknown) => string
  act?: (page: Page) => Promise<void>
}

const press = (key: string) => async (page: Page) => {
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}
const visits: Visit[] = [
  { page: 'my turn', who: 'anna', path: () => '/desk/my' },
  { page: 'a line', who: 'anna', path: ({ lines }) => `/desk/q/${lines.first}` },
  { page: 'a line without tickets', who: 'anna', path: ({ lines }) => `/desk/q/${lines.zero}?which=resolved` },
  { page: 'a ticket', who: 'anna', path: (_, number) => `/desk/t/${number}` },
  { page: 'a reply', who: 'anna', path: (_, number) => `/desk/t/${number}?write=reply` },
  { page: 'a note', who: 'anna', path: (_, number) => `/desk/t/${number}?write=note` },
  { page: 'a hand-over', who: 'anna', path: (_, number) => `/desk/t/${number}`, act: press('h') },
  { page: 'a solution', who: 'anna', path: (_, number) => `/desk/t/${number}`, act: press('Shift+E') },
  { page: 'a moved promise', who: 'anna', path: (_, number) => `/desk/t/${number}`, act: press('t') },
  { page: 'who has it', who: 'anna', path: (_, number) => `/desk/t/${number}`, act: press('a') },
  { page: 'the keys', who: 'anna', path: () => '/desk/my', act: press('?') },
  { page: 'a history', who: 'anna', path: (_, number) => `/desk/t/${number}/history` },
  { page: 'letters', who: 'maria', path: () => '/desk/letters' },
  { page: 'people and lines', who: 'maria', path: () => '/desk/people' },
  { page: 'tokens', who: 'maria', path: () => '/desk/tokens' },
  { page: 'webhooks', who: 'maria', path: () => '/desk/webhooks' },
  { page: 'accounts', who: 'maria', path: () => '/desk/accounts' },
  { page: 'an account', who: 'maria', path: ({ vector }) => `/desk/accounts/${vector}` },
  { page: 'about me', who: 'maria', path: () => '/desk/me' },
  { page: 'no such page', who: 'anna', path: () => '/desk/nowhere' },
  { page: 'no right to a page', who: 'anna', path: () => '/desk/people' },
]

let made: Promise<unknown> | undefined
/** One ticket with a word of each kind serves all the pages. */
const theTicket = (stage: Stage) =>
  (made ??= (async () => {
    const { ticketId, number } = await stage.order('oleg', '/tickets', { text: 'Сайт не открывается', impact: 'down' })
    const nextContactBy = new Date(Date.now() + 600_000).toISOString()
    await stage.order('anna', `/tickets/${ticketId}/notes`, { text: 'Похоже на диск' })
    await stage.order('anna', `/tickets/${ticketId}/replies`, { text: 'Смотрим.', nextContactBy })
    return number
  })())

for (const { page: name, who, path, act } of visits)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`everybody can use ${name}, ${colorScheme}`, async ({ as, stage }) => {
      const number = await theTicket(stage)
      const page = await as(who, { colorScheme, viewport: { width: 1440, height: 900 } })
      const complaints = complaintsOf(page)
      await page.goto(path(stage, number))
      await page.locator('main').getByText(/./).first().waitFor()
      await page.waitForLoadState('networkidle').catch(() => {})
      if (act) await act(page)
      expect(await troublesOf(page)).toEqual([])
      expect(complaints).toEqual([])
    })

for (const width of [360, 768])
  test(`nothing is wider than a window of ${width} px`, async ({ as, stage }) => {
    const ticket = await stage.order('oleg', '/tickets', { text: 'w'.repeat(180), impact: 'down' })
    const page = await as('anna', { viewport: { width, height: 640 } })
    for (const path of ['/desk/my', `/desk/t/${ticket.number}?write=reply`, `/desk/t/${ticket.number}?write=note`]) {
      await page.goto(path)
      await page.getByRole('heading', { level: 1 }).first().waitFor()
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      )
      expect(over, path).toBe(0)
    }
  })
