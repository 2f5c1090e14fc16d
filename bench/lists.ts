/**
 * What a view costs on a filled desk, how soon an order for 300 is carried out, and how smoothly ten thousand rows
 * scroll. See bench/README.md.
 */
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { browser } from '../test/browser.ts'
import { nothingGiven } from '../test/nothing-given.ts'
import { scrolled } from './front/frames.ts'
import { type Caller, callerOf } from './measure/caller.ts'
import { comeIn } from './measure/desk.ts'
import { startServer } from './measure/server.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    count: { type: 'string', default: '100' },
    rows: { type: 'string', default: '10000' },
  },
})
const pageOfRows = 1000
const seconds = 5

const server = await startServer(path.resolve(values.data))
const config = { data: values.data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
const { agents, open } = await comeIn(world)
await pool.end()
const { cookie, lineId } = agents[0]!
const caller = callerOf(server.address)

const chrome = await chromium.launch(await browser())
try {
  for (const route of ['views', 'views/unsolved/tickets', 'views/new/tickets', 'views/ended/tickets'])
    console.log(`${route.padEnd(24)} ${await timed(caller, `/api/v1/desk/${route}`)}`)
  console.log(await orderForMany(caller))
  for (const list of longLists(lineId)) console.log(await scrolling(list, Number(values.rows)))
  console.log(`load ${loadavg()[0]!.toFixed(1)}`)
} finally {
  await chrome.close()
  caller.close()
  await server.stop()
}

type LongList = { name: string; address: string; asks: string }

function longLists(line: string): LongList[] {
  return [
    { name: 'a view', address: '/desk/q/unsolved', asks: '**/api/v1/desk/views/unsolved/tickets*' },
    { name: 'my turn', address: '/desk/my', asks: '**/api/v1/desk/my-turn*' },
    { name: 'a line', address: `/desk/q/${line}`, asks: `**/api/v1/desk/lines/${line}/tickets*` },
  ]
}

async function timed({ ask }: Caller, route: string) {
  const took: number[] = []
  for (let n = 0; n < Number(values.count); n++) {
    const begun = performance.now()
    await ask({ method: 'GET', path: route, cookie })
    took.push(performance.now() - begun)
  }
  took.sort((a, b) => a - b)
  const share = (part: number) => took[Math.floor(took.length * part)]!.toFixed(1)
  return `p50 ${share(0.5)} ms, p95 ${share(0.95)} ms`
}

async function orderForMany({ ask }: Caller) {
  const chosen = { ticketIds: open.slice(0, 300).map(({ ticketId }) => ticketId) }
  const order = { what: 'note', text: 'Seen, {{client.name}}.' }
  const begun = performance.now()
  const given = await ask({ method: 'POST', path: '/api/v1/bulk', cookie, body: { chosen, order } })
  const taken = performance.now() - begun
  const { bulkId, total } = JSON.parse(given) as { bulkId: string; total: number }
  for (;;) {
    const report = JSON.parse(await ask({ method: 'GET', path: `/api/v1/desk/bulk/${bulkId}`, cookie }))
    if (report.state === 'done') break
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  const done = performance.now() - begun
  return `order for ${total}: taken in ${taken.toFixed(0)} ms, carried out in ${(done / 1000).toFixed(1)} s`
}

/** The rows of a real list, told over and over until there are so many: the browser cannot tell. */
async function scrolling({ name, address, asks }: LongList, total: number) {
  const context = await chrome.newContext({ viewport: { width: 1440, height: 900 } })
  const [cookieName = '', value = ''] = cookie.split('=')
  await context.addCookies([{ name: cookieName, value, url: server.address }])
  const page = await context.newPage()
  await nothingGiven(page)
  await page.route(asks, async (route) => {
    const url = new URL(route.request().url())
    const after = Number(url.searchParams.get('after') ?? 0)
    url.searchParams.delete('after')
    const real = await (await route.fetch({ url: url.href })).json()
    const rows = Array.from({ length: pageOfRows }, (_, n) => ({
      ...real.rows[n % real.rows.length],
      ticketId: `01900000-0000-7000-8000-${String(after + n).padStart(12, '0')}`,
      number: 100_001 + after + n,
    }))
    const next = after + pageOfRows < total ? String(after + pageOfRows) : null
    await route.fulfill({ json: { ...real, rows, next, ...('total' in real && { total: after ? null : total }) } })
  })
  await page.goto(`${server.address}${address}`)
  await page.locator('[role=row][data-current]').waitFor()
  await drawnToTheEnd(page, total)
  const { height, perSecond, p95, work } = await scrolled(page, await context.newCDPSession(page), seconds)
  await context.close()
  const ms = (figure: number) => `${figure.toFixed(1)} ms`
  return [
    `${name}: ${total} rows, ${height} px: ${perSecond.toFixed(1)} frames a second, p95 ${ms(p95)};`,
    `the page's own work a frame ${ms(work.mean)}, p95 ${ms(work.p95)}, longest ${ms(work.longest)}`,
  ].join(' ')
}

/** Down to the end of what has come, until nothing more does. */
function drawnToTheEnd(page: Page, total: number) {
  const drawn = (last: number) => {
    const rows = [...document.querySelectorAll('[role="grid"] [aria-rowindex]')]
    rows.at(-1)?.scrollIntoView({ block: 'end' })
    return rows.some((row) => Number(row.getAttribute('aria-rowindex')) >= last)
  }
  return page.waitForFunction(drawn, total, { timeout: 120_000 })
}
