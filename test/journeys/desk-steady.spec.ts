import type { Locator, Page, Route } from '@playwright/test'
import { nothingGiven } from '../nothing-given.ts'
import { expect, test } from './stage.ts'

declare global {
  interface Window {
    moved: { by: number; what: string[] }[]
  }
}

/** A page may move by so much in all (UX 5.2), and this is counted by the browser itself. */
const most = 0.02

test.describe('Nothing moves under the eyes while answers come one after another', () => {
  for (const [name, next] of [
    ['in the order of asking', (held: Route[]) => held.shift()],
    ['the other way round', (held: Route[]) => held.pop()],
  ] as const)
    test(name, async ({ as, stage }) => {
      const text = `Не открывается сайт. ${'Всё подробно. '.repeat(60)}`
      const { number } = await stage.order('oleg', '/tickets', { text, impact: 'question' })
      const page = await as('anna')
      await watch(page)
      const held = await holdAnswers(page)
      for (const address of ['/desk/my', `/desk/q/${stage.lines.first}`, '/desk/q/unsolved', `/desk/t/${number}`]) {
        held.length = 0
        await page.goto(address)
        await answerOneByOne(page, held, next)
        const moved = await page.evaluate(() => window.moved)
        const sum = moved.reduce((all, { by }) => all + by, 0)
        expect(sum, `${address}: ${JSON.stringify(moved)}`).toBeLessThanOrEqual(most)
      }
    })
})

const watch = (page: Page) =>
  page.addInitScript(() => {
    type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] }
    window.moved = []
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as Shift[])
        if (!hadRecentInput)
          window.moved.push({ by: value, what: sources.map(({ node }) => node?.textContent?.slice(0, 40) ?? '') })
    }).observe({ type: 'layout-shift', buffered: true })
  })

/** Every answer of the desk waits until it is let through. */
async function holdAnswers(page: Page): Promise<Route[]> {
  await nothingGiven(page)
  const held: Route[] = []
  await page.route(/\/api\/v1\/(?:desk|me)\//, (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    held.push(route)
  })
  return held
}

/** One answer at a time, each drawn before the next, until all that the page is made of is there. */
async function answerOneByOne(page: Page, held: Route[], next: (held: Route[]) => Route | undefined) {
  const parts = [
    page.getByRole('button', { name: 'Понятно' }),
    page.getByRole('link', { name: 'Заготовки' }),
    page.locator('[role="row"][data-current], article').first(),
  ]
  while (held.length > 0 || !(await allThere(parts))) {
    const route = next(held)
    if (route) await letThrough(route)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  }
}

const allThere = async (parts: Locator[]) => (await Promise.all(parts.map((part) => part.isVisible()))).every(Boolean)

/** As the server answers; the frame tells of a promise that was missed, too. */
async function letThrough(route: Route) {
  const response = await route.fetch()
  if (!route.request().url().endsWith('/desk/frame')) return route.fulfill({ response })
  const frame = await response.json()
  const at = new Date(Date.now() - 60_000).toISOString()
  const missed = { ids: [], ticketId: frame.lines[0].id, number: 100_001, step: 'missed', promised: at, mine: true, at }
  await route.fulfill({ response, json: { ...frame, bell: { ...frame.bell, promises: [missed] } } })
}
