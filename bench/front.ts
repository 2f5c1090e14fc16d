/**
 * What the two fronts cost the person before them: node bench/front.ts [--data FOLDER] [--times 5] [--only desk]
 * With --shift, instead: what one tab holds on to after 100, 200 and 300 tickets.
 * A real browser on the desk of serve-and-measure.ts; the median of five, on the machine as it is and as a phone on a
 * poor line would be (a quarter of the processor, 1.6 Mbit/s, 150 ms). See bench/README.md.
 */
import { existsSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { browser as installed } from '../test/browser.ts'
import { fill } from './fill.ts'
import { count, type Line, type Paint, paintOf, slowestReaction, spent, throttle } from './front/paint.ts'
import { shiftOf } from './front/shift.ts'
import { comeIn, type Person } from './measure/desk.ts'
import { startServer } from './measure/server.ts'
import { markdown } from './measure/table.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    tickets: { type: 'string', default: '100000' },
    times: { type: 'string', default: '5' },
    only: { type: 'string', default: '' },
    shift: { type: 'boolean', default: false },
  },
})
const data = path.resolve(values.data)
const times = Number(values.times)
if (!existsSync(path.join(data, 'postgres'))) await fill(data, Number(values.tickets), (words) => console.error(words))

const server = await startServer(data)
const config = { data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
const desk = await comeIn(world)
const unlimited = setInterval(
  () =>
    void world.db
      .deleteFrom('limits')
      .execute()
      .catch(() => {}),
  300,
)
const browser = await chromium.launch(await installed())
try {
  if (values.shift) await wholeShift(desk.agents[0]!)
  else await everyPage()
} finally {
  clearInterval(unlimited)
  await browser.close()
  await pool.end()
  await server.stop()
}

async function everyPage() {
  const [agent, client] = [desk.agents[0]!, desk.contacts[0]!]
  const solved = desk.solved.find(({ contact }) => contact.id === client.id)?.number ?? desk.long[10][0]!
  const pages: [string, Person, string][] = [
    ['portal: my tickets', client, '/'],
    ['portal: new ticket', client, '/new'],
    ['portal: a ticket', client, `/t/${solved}`],
    ['portal: 500 messages', client, `/t/${desk.long[500][0]}`],
    ['desk: my turn', agent, '/desk/my'],
    ['desk: a ticket', agent, `/desk/t/${desk.solved[0]!.number}`],
    ['desk: 500 messages', agent, `/desk/t/${desk.long[500][0]}`],
  ]
  const painted: string[][] = []
  for (const [name, who, address] of pages.filter(([name]) => name.includes(values.only)))
    for (const line of ['normal', 'slow'] as const) painted.push([name, line, ...(await paintings(who, address, line))])
  console.log(`${markdown(['page', 'line', 'script KB', 'style KB', 'all KB', 'LCP ms', 'CLS'], painted)}\n`)

  const walked: string[][] = []
  for (const line of ['normal', 'slow'] as const) walked.push([line, ...(await walk(agent, line))])
  const titles = ['J to preview, p50', 'p95', 'processor a step', 'opened to composer', 'reaction, p98', 'memory MB']
  console.log(`${markdown(['line', ...titles], walked)}\n\nload ${loadavg()[0]!.toFixed(1)}`)
}

async function wholeShift(agent: Person) {
  const { context, page, wire } = await pageOf(browser, agent, 'normal')
  await page.clock.install()
  await page.goto('/desk/my')
  await page.locator('h1').first().waitFor()
  const tickets = [...desk.long[10], ...desk.solved.map(({ number }) => number)].slice(0, 300)
  const held = await shiftOf(page, wire, tickets, 100)
  await context.close()
  const rows = held.map(({ opened, megabytes, nodes, listeners }) =>
    [opened, megabytes.toFixed(1), nodes, listeners].map(String),
  )
  console.log(markdown(['tickets opened', 'heap MB', 'nodes', 'listeners'], rows))
}

async function pageOf(open: Browser, who: Person, line: Line) {
  const context = await open.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } })
  const [name = '', value = ''] = who.cookie.split('=')
  await context.addCookies([{ name, value, url: server.address }])
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await throttle(wire, line)
  await count(page)
  return { context, page, wire }
}

async function paintings(who: Person, address: string, line: Line): Promise<string[]> {
  const seen: Paint[] = []
  for (let i = 0; i < times; i++) {
    const { context, page, wire } = await pageOf(browser, who, line)
    seen.push(await paintOf(page, wire, address))
    await context.close()
  }
  const middle = (of: keyof Paint) => seen.map((one) => one[of]).toSorted((a, b) => a - b)[times >> 1]!
  const kilobytes = (of: keyof Paint) => (middle(of) / 1024).toFixed(0)
  return [kilobytes('script'), kilobytes('style'), kilobytes('all'), middle('lcp').toFixed(0), middle('cls').toFixed(3)]
}

/** Down a list by J, and into its tickets until one has written to the client. */
async function walk({ lineId, ...who }: Person, line: Line): Promise<string[]> {
  const { context, page, wire } = await pageOf(browser, { lineId, ...who }, line)
  await wire.send('Performance.enable', { timeDomain: 'threadTicks' })
  const list = `/desk/q/${lineId}`
  await toTheList(page, list)
  const steps: number[] = []
  const before = await spent(wire)
  for (let i = 0; i < 20; i++) steps.push(await step(page))
  const work = (await spent(wire)) - before
  const opened: number[] = []
  for (let i = 0; i < times; i++) opened.push(await openToWrite(page, list))
  const reaction = await slowestReaction(page)
  const memory = await page.evaluate(
    () => (performance as Performance & { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize / 2 ** 20,
  )
  await context.close()
  steps.sort((a, b) => a - b)
  opened.sort((a, b) => a - b)
  const figures = [steps[10]!, steps[19]!, work / steps.length, opened[times >> 1]!, reaction, memory]
  return figures.map((figure) => figure.toFixed(0))
}

async function toTheList(page: Page, list: string) {
  await page.goto(list)
  await page.locator('[role="grid"] [role="row"]').nth(20).waitFor()
  await page.locator('section article').first().waitFor()
}

/** Until the preview shows what was said in the ticket that J went to. */
async function step(page: Page): Promise<number> {
  const took = await timed(page, 'j', () => {
    const link = document.querySelector('[role="grid"] [data-current] a')?.getAttribute('href')
    return !!link && !!document.querySelector(`section:has(article) h2 a[href="${link}"]`)
  })
  // Somebody reads meanwhile, and the next ones are fetched.
  await page.waitForTimeout(300)
  return took
}

/** By Enter into the ticket under the cursor, R, some words, and back by Esc. */
async function openToWrite(page: Page, list: string): Promise<number> {
  const entered = await timed(
    page,
    'Enter',
    () => location.pathname.startsWith('/desk/t/') && !!document.querySelector('article[id]'),
  )
  const writing = await timed(page, 'r', () => document.activeElement?.tagName === 'TEXTAREA')
  await page.keyboard.type('We have looked at the disk and at the network.', { delay: 60 })
  await page.locator('textarea').fill('')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page.waitForURL(`**${list}`)
  await page.locator('section article').first().waitFor()
  await page.keyboard.press('j')
  return entered + writing
}

/** From the press of a key until it holds, as the page's own clock and its frames tell. */
async function timed(page: Page, key: string, holds: () => boolean): Promise<number> {
  await page.evaluate(`void (window.until = new Promise((told) => {
    addEventListener('keydown', () => {
      const begun = performance.now()
      const look = () => (${holds})() ? told(performance.now() - begun) : requestAnimationFrame(look)
      requestAnimationFrame(look)
    }, { once: true, capture: true })
  }))`)
  await page.keyboard.press(key)
  return page.evaluate('window.until') as Promise<number>
}
