/**
 * R10 and R11: hostile mails through the real intake, looked at in the real browser in every place that shows them. What
 * ran, and what was asked for at doors that nobody should come to; beside it the same behind each layer alone, and behind
 * none, which shows that both counters can count.
 *   node bench/mail-html.ts [desk|layers|both, both] [mails, all]
 */
import { chromium, type Frame, type Page } from '@playwright/test'
import { browser } from '../test/browser.ts'
import { fetches } from '../test/fetching-html.ts'
import { scriptStrings } from '../test/shared-data.ts'
import { markdown } from './measure/table.ts'
import { showingDesk } from './showing/desk.ts'
import { behindLayers, type Layer, layers, sinks } from './showing/layers.ts'

const [part = 'both', most = 'Infinity'] = process.argv.slice(2)
const scripts = scriptStrings()
  .map((one) => one.toWellFormed())
  .slice(0, Number(most))
const doors = await sinks(fetches.length * 8)
/** Each way of fetching, with doors of its own for each thing it is tried on. */
const fetching = (trial: number) => fetches.map((fetch, number) => fetch(doors.at(trial * fetches.length + number)))
const cameTo = (trial: number) => fetches.filter((_, number) => doors.came.has(trial * fetches.length + number)).length

const desk = await showingDesk()
const chrome = await chromium.launch(await browser())
const rows: string[][] = []
/** Frames of one page: most of what a page costs the browser is its beginning. */
const atOnce = 150
/** Mails on their way in, and pages that are open at once. */
const side = 4
const ran = new Set<string>()
await walk()
console.log(markdown(['where', 'pages', 'ran', 'fetched'], rows))
await chrome.close()
doors.close()
await desk.close()

async function walk() {
  if (part !== 'layers') await inTheProduct()
  if (part === 'desk') return
  for (const [trial, layer] of (Object.keys(layers) as Layer[]).entries()) await behind(layer, trial)
}

/** Many at a time, each in a frame of its own. */
async function behind(layer: Layer, trial: number) {
  const bodies = [...scripts, ...fetching(trial)]
  const served = await behindLayers(bodies)
  const page = await watchedPage(`${served.address}/`)
  await inFrames(
    page,
    bodies.map((_, number) => `${served.address}/${encodeURIComponent(layer)}/${number}`),
    '',
  )
  note(`control: ${layer}`, bodies.length, trial)
  await page.context().close()
  served.close()
}

async function inTheProduct() {
  const { oleg, anna, maria } = desk.people
  const trial = Object.keys(layers).length
  const bodies = [...scripts, ...fetching(trial)]
  // Each is looked at; all of them are read too, packed, below.
  const alone = await sideBySide(bodies, (html) => desk.lies(mailOf(html)))
  const staff = await watchedPage(desk.address, anna.cookie)
  const pages = alone.map((mailId) => `${desk.address}/m/${mailId}/page`)
  await inFrames(staff, pages, 'allow-popups allow-popups-to-escape-sandbox')
  note('formatted, in its frame', pages.length, trial)
  note('formatted, in full', await inTabs(staff, pages), trial)

  const packs = packed([...scripts, ...fetching(trial + 1)])
  const held: string[] = []
  for (const pack of packs) held.push(await desk.arrives({ raw: mailOf(pack, pack.slice(0, 150)) }))
  await visit(
    staff,
    'as it came',
    held.map((mailId) => `/m/${mailId}/source`),
    trial + 1,
  )
  await visit(
    staff,
    'incoming mail, everything opened',
    held.map((mailId) => `/desk/incoming-mail/${mailId}`),
    trial + 1,
    openAll,
  )
  const tickets: number[] = []
  for (const pack of packs) {
    const { ticketId, number } = await desk.people.ticket(pack.slice(0, 90_000), oleg)
    await desk.arrives({ raw: mailOf(pack, pack.slice(0, 150)), from: oleg.id, ticketId })
    tickets.push(number)
  }
  await visit(
    staff,
    'thread, everything opened',
    tickets.map((number) => `/desk/t/${number}`),
    trial + 1,
    openAll,
  )
  await visit(staff, 'lists, search', ['/desk/my', '/desk/incoming-mail', '/desk/search?q=alert'], trial + 1)
  const client = await watchedPage(desk.address, oleg.cookie)
  await visit(
    client,
    'portal',
    tickets.map((number) => `/t/${number}`),
    trial + 1,
    openAll,
  )
  await visit(
    client,
    'print',
    tickets.map((number) => `/t/${number}/print`),
    trial + 1,
  )
  const keeper = await watchedPage(desk.address, maria.cookie)
  await visit(
    keeper,
    'letter preview',
    packs.map(
      (pack) => `/desk/letter-preview/mail.receipt.add/ru?${new URLSearchParams({ text: pack.slice(0, 900) })}`,
    ),
    trial + 1,
  )
}

/** Of each what was made of it, in their order. */
async function sideBySide<T, Made>(all: readonly T[], make: (one: T) => Promise<Made>): Promise<Made[]> {
  const made: Made[] = []
  const rest = all.entries()
  const next = async () => {
    for (const [i, one] of rest) made[i] = await make(one)
  }
  await Promise.all(Array.from({ length: side }, next))
  return made
}

/** Each as somebody opens it in a tab of its own; how many were shown. */
async function inTabs(page: Page, addresses: readonly string[]): Promise<number> {
  const tabs = await Promise.all(Array.from({ length: side }, () => page.context().newPage()))
  const free = [...tabs]
  let shown = 0
  await sideBySide(addresses, async (address) => {
    const tab = free.pop()!
    tab.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
    const answer = await tab.goto(address).catch(() => null)
    if (answer?.ok()) shown++
    tab.removeAllListeners('dialog')
    free.push(tab)
  })
  for (const tab of tabs) await tab.close()
  return shown
}

type Act = (page: Page) => Promise<void>

async function visit(page: Page, where: string, addresses: readonly string[], trial: number, act?: Act) {
  for (const address of addresses) {
    await page.goto(desk.address + address)
    await act?.(page)
  }
  await page.waitForTimeout(1000)
  note(where, addresses.length, trial)
}

/** Everything that a click shows of a mail: how it came, formatted, what was cut off. */
async function openAll(page: Page) {
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  for (const opener of await page
    .locator('article button[aria-expanded], section button[aria-expanded], .cut-off summary')
    .all())
    await opener.click({ timeout: 2000 }).catch(() => {})
  await page.waitForLoadState('networkidle')
}

/** What ran is told by the frame it ran in; a frame that was led elsewhere is told as well, by the door it came to. */
async function watchedPage(home: string, cookie?: string): Promise<Page> {
  const context = await chrome.newContext({ locale: 'ru-RU' })
  const [name = '', value = ''] = cookie?.split('=') ?? []
  if (cookie) await context.addCookies([{ name, value, url: desk.address }])
  await context.exposeBinding(
    'somethingRan',
    ({ frame }: { frame: Frame }) => void ran.add(frame.name() || frame.url()),
  )
  await context.addInitScript(() => {
    const tell = () => (window as unknown as { somethingRan(): void }).somethingRan()
    for (const one of ['alert', 'confirm', 'prompt', 'print'] as const) window[one] = tell as never
  })
  const page = await context.newPage()
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}))
  await page.route(`${home.replace(/\/$/, '')}/frames-of-the-bench`, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>frames</title>' }),
  )
  await page.goto(`${home.replace(/\/$/, '')}/frames-of-the-bench`)
  return page
}

async function inFrames(page: Page, addresses: readonly string[], sandbox: string) {
  for (let at = 0; at < addresses.length; at += atOnce) {
    const some = addresses.slice(at, at + atOnce).map((src, i) => ({ src, name: `${at + i}` }))
    await page.evaluate(layFrames, { some, sandbox }).catch(() => {})
  }
  await page.waitForTimeout(1500)
}

/** In the browser: the frames of before are taken away, these are waited for, and given a moment more. */
async function layFrames({ some, sandbox }: { some: { src: string; name: string }[]; sandbox: string }) {
  const laid = some.map(({ src, name }) => {
    const frame = Object.assign(document.createElement('iframe'), { src, name })
    if (sandbox) frame.setAttribute('sandbox', sandbox)
    return frame
  })
  const loaded = laid.map((frame) => new Promise((done) => frame.addEventListener('load', done)))
  const patience = new Promise((done) => setTimeout(done, 5000))
  document.body.replaceChildren(...laid)
  await Promise.race([Promise.all(loaded), patience])
  await new Promise((done) => setTimeout(done, 300))
}

function note(where: string, pages: number, trial: number) {
  rows.push([where, String(pages), String(ran.size), `${cameTo(trial)} of ${fetches.length}`])
  console.log(rows.at(-1)!.join(' | '))
  ran.clear()
}

function mailOf(html: string, subject = 'Down'): Buffer {
  const part = (type: string) =>
    `--a\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${base64(html)}\r\n`
  const named = `=?utf-8?B?${Buffer.from(subject).toString('base64')}?=`
  return Buffer.from(
    `From: X <x@people.example>\r\nTo: support@desk.example\r\nSubject: ${named}\r\nMessage-ID: <${crypto.randomUUID()}@people.example>\r\n` +
      `Content-Type: multipart/alternative; boundary=a\r\n\r\n${part('text/plain')}${part('text/html')}--a--\r\n`,
  )
}

function base64(text: string) {
  return Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')
}

/** As many as a message holds. */
function packed(bodies: readonly string[]): string[] {
  const packs: string[] = ['']
  for (const body of bodies) {
    if (packs.at(-1)!.length + body.length > 60_000) packs.push('')
    packs[packs.length - 1] += `${body}\n`
  }
  return packs
}
