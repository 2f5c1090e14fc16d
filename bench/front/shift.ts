/** A shift in one tab: ticket after ticket is opened, and what the page holds on to is looked at now and then. */
import type { CDPSession, Page } from '@playwright/test'

export type Held = { opened: number; megabytes: number; nodes: number; listeners: number }

/** What was read is let go after five minutes; so many are passed over on the page's clock before each look. */
const untilLetGo = '06:00'

export async function shiftOf(page: Page, wire: CDPSession, numbers: readonly number[], lookEvery: number) {
  const held = [await look(page, wire, 0)]
  for (const [at, number] of numbers.entries()) {
    await open(page, number)
    const opened = at + 1
    if (opened % lookEvery === 0) held.push(await look(page, wire, opened))
  }
  return held
}

/** As by a press on a link; then to the reply and back. */
async function open(page: Page, number: number) {
  await page.evaluate((to) => history.pushState(null, '', to), `/desk/t/${number}`)
  await page.waitForFunction(
    (wanted) => !!document.querySelector('article[id]') && document.title.includes(String(wanted)),
    number,
  )
  await page.keyboard.press('r')
  await page.keyboard.press('Escape')
}

async function look(page: Page, wire: CDPSession, opened: number): Promise<Held> {
  await page.evaluate(() => history.pushState(null, '', '/desk/my'))
  await page.locator('[role="row"], h1').first().waitFor()
  await page.clock.fastForward(untilLetGo)
  await page.waitForTimeout(1000)
  for (let times = 0; times < 3; times++) await wire.send('HeapProfiler.collectGarbage')
  const { usedSize } = await wire.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await wire.send('Memory.getDOMCounters')
  return { opened, megabytes: usedSize / 2 ** 20, nodes, listeners: jsEventListeners }
}
