/**
 * What it costs to open a ticket that has gone on for long: node bench/long-ticket.ts [--data FOLDER] [--times 5]
 * The server's answers for 10, 500 and 5,000 messages, and in a real browser the time from following a row of a list until
 * one can write, with nothing fetched ahead. See bench/README.md.
 */
import { existsSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { createLog } from '#platform/log.ts'
import { createWorld } from '../server/app/world.ts'
import { browser as installed } from '../test/browser.ts'
import { fill } from './fill.ts'
import { count, type Line, throttle } from './front/paint.ts'
import { comeIn, longOnes, type Person } from './measure/desk.ts'
import { startServer } from './measure/server.ts'
import { markdown } from './measure/table.ts'

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(tmpdir(), 'otklik-bench') },
    tickets: { type: 'string', default: '100000' },
    times: { type: 'string', default: '5' },
  },
})
const data = path.resolve(values.data)
const times = Number(values.times)
if (!existsSync(path.join(data, 'postgres'))) await fill(data, Number(values.tickets), (words) => console.error(words))

const server = await startServer(data)
const config = { data, publicUrl: server.address, mailFrom: 'desk@desk.example', smtpUrl: undefined }
const { world, pool } = createWorld({ connection: server.connection, config, log: createLog({ logLevel: 'warn' }) })
const desk = await comeIn(world)
const [agent, client] = [desk.agents[0]!, desk.contacts[0]!]
const tickets = [
  [10, desk.long[10][0]!],
  [500, desk.long[500][0]!],
  [5000, (await longOnes(world, 5000, client, agent))[0]!],
] as const
const browser = await chromium.launch(await installed())
try {
  const asked: string[][] = []
  for (const [messages, number] of tickets)
    for (const [name, who, route] of [
      ['desk: page', agent, `/desk/tickets/${number}`],
      ['desk: fifty more', agent, `/desk/tickets/${number}/entries?before=100000`],
      ['desk: files', agent, `/desk/tickets/${number}/files`],
      ['portal: page', client, `/my/tickets/${number}`],
    ] as const)
      asked.push([name, String(messages), ...(await answers(who, route))])
  console.log(`${markdown(['asked', 'messages', 'ms p50', 'ms p95', 'KB'], asked)}\n`)

  const opened: string[][] = []
  for (const line of ['normal', 'slow'] as const)
    for (const [messages, number] of tickets)
      opened.push([line, String(messages), (await opening(line, number)).toFixed(0)])
  console.log(`${markdown(['line', 'messages', 'list to writing ms'], opened)}\n\nload ${loadavg()[0]!.toFixed(1)}`)
} finally {
  await browser.close()
  await pool.end()
  await server.stop()
}

async function answers({ cookie }: Person, route: string): Promise<string[]> {
  const took: number[] = []
  let size = 0
  for (let i = 0; i < 60; i++) {
    const begun = performance.now()
    const body = await (await fetch(`${server.address}/api/v1${route}`, { headers: { cookie } })).text()
    if (i >= 20) took.push(performance.now() - begun)
    size = body.length
  }
  took.sort((a, b) => a - b)
  return [took[20]!.toFixed(1), took[38]!.toFixed(1), (size / 1024).toFixed(0)]
}

/** From a list to a ticket that was not fetched ahead, until one can write; the middle of so many. */
async function opening(line: Line, number: number): Promise<number> {
  const took: number[] = []
  for (let i = 0; i < times; i++) {
    const context = await browser.newContext({ baseURL: server.address, viewport: { width: 1440, height: 900 } })
    const [name = '', value = ''] = agent.cookie.split('=')
    await context.addCookies([{ name, value, url: server.address }])
    const page = await context.newPage()
    await throttle(await context.newCDPSession(page), line)
    await count(page)
    // The program of the page is there already, as it is for whoever works; the ticket is not.
    await page.goto(`/desk/t/${desk.long[10][1]}`)
    await page.locator('article').first().waitFor()
    await page.goto('/desk/my')
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('load')
    took.push(await followed(page, number))
    await context.close()
  }
  return took.toSorted((a, b) => a - b)[times >> 1]!
}

/** As a row of a list does it, by the page's own clock and its frames. */
function followed(page: Page, number: number): Promise<number> {
  return page.evaluate(
    (to) =>
      new Promise<number>((told) => {
        const begun = performance.now()
        const isOpen = () => document.querySelector(`a[href^="/desk/t/${to}#m"]`) !== null
        const writes = () => document.activeElement?.tagName === 'TEXTAREA'
        let pressed = false
        const look = () => {
          if (writes()) return told(performance.now() - begun)
          if (!pressed && isOpen()) {
            pressed = true
            document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'r', code: 'KeyR', bubbles: true }))
          }
          requestAnimationFrame(look)
        }
        history.pushState(null, '', `/desk/t/${to}`)
        requestAnimationFrame(look)
      }),
    number,
  )
}
