/**
 * The line is cut while one writes and while one sends, for 10 s and for 10 min of the page's clock (UX.md 5.3): what is
 * lost, what is said twice, and how soon the page says how it stands.   node bench/cuts.ts [cuts, 36] [seed, 1] [offline|refused|silent]
 */
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Page } from '@playwright/test'
import { chances } from '../db/seed/chance.ts'
import { browser } from '../test/browser.ts'
import { writersDesk } from './fire/desk.ts'
import { openLine } from './fire/line.ts'

const [cuts = 36, seed = 1] = process.argv.slice(2, 4).map(Number)
const chance = chances(seed)
const line = await openLine()
const desk = await writersDesk('otklik-cuts-', line.url)
line.leadsTo(desk.address)
const open = await chromium.launch(await browser())

/** The browser's own network is off, the server is not there, or nothing is heard of it. */
const ways = ['offline', 'refused', 'silent'] as const
/** One of them alone, where the command says so. */
const hows = ways.filter((way) => [way, undefined].includes(process.argv[4] as How | undefined))
const whiles = ['typing', 'sending'] as const
const lengths = ['00:10', '10:00'] as const
type How = (typeof ways)[number]
type While = (typeof whiles)[number]
const shownMs = new Map<string, number[]>()
const lost: string[] = []
const doubled: string[] = []

for (let at = 0; at < cuts; at++) {
  const [how, doing, length] = [hows[at % hows.length]!, whiles[at % 2]!, lengths[Math.floor(at / 6) % 2]!]
  const told = `${how} for ${length} while ${doing}, cut ${at}`
  await desk.maria.order('/me/sending', { undoSeconds: chance.oneOf([0, 5]) })
  const { number } = await desk.opens(`Заявка ${at}`)
  const page = await opened(number)
  const text = await cutWhile(page, how, doing, length, at)
  await page.context().close()
  const times = await timesSaid(number, text)
  if (times === 0) lost.push(told)
  if (times > 1) doubled.push(told)
}
await open.close()
await desk.close()
line.close()
rmSync(desk.folder, { recursive: true, force: true })
for (const [when, all] of shownMs) {
  all.sort((one, other) => one - other)
  console.log(`${when.padEnd(18)} said after ${all[all.length >> 1]} ms in the middle, ${all.at(-1)} ms at the latest`)
}
console.log({ cuts, lost: lost.length, doubled: doubled.length })
for (const told of [...lost, ...doubled]) console.log(told)
process.exit(lost.length || doubled.length ? 1 : 0)

async function opened(number: number): Promise<Page> {
  const context = await open.newContext({ locale: 'ru-RU', baseURL: line.url })
  await context.addCookies([desk.cookie])
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`/desk/t/${number}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('r')
  await page.getByLabel('Ваш ответ').waitFor()
  return page
}

async function cutWhile(page: Page, how: How, doing: While, length: string, at: number): Promise<string> {
  const [before, after] = [`Смотрим ${at}: диск полон,`, ' освобождаем место и напишем.']
  const keys = (text: string) => page.keyboard.type(text, { delay: 30 })
  await keys(before)
  if (doing === 'sending') await keys(after)
  await pause(chance.between(0, 1500))
  // Cut a moment before the key, or a moment after it, when the answer is on its way.
  if (doing === 'sending' && chance.inCase(0.5)) await page.keyboard.press('Control+Enter')
  const begun = performance.now()
  await cut(page, how)
  const said = saysHowItStands(page).then(() => performance.now() - begun)
  if (doing === 'typing') await keys(after)
  else await page.keyboard.press('Control+Enter')
  const ms = await said.catch(() => Number.POSITIVE_INFINITY)
  const when = `${how}, ${doing}`
  shownMs.set(when, [...(shownMs.get(when) ?? []), Math.round(ms)])
  await page.clock.fastForward(length)
  await mended(page, how)
  if (doing === 'typing') await page.keyboard.press('Control+Enter')
  await page
    .getByText(before + after)
    .first()
    .waitFor()
  await page.getByLabel('Ваш ответ').waitFor({ state: 'detached' })
  return before + after
}

/** That there is no line, that it waits for one, that it is on its way or gone. */
function saysHowItStands(page: Page) {
  const words = /Нет связи с|Отправим, как только|Отправляем|Отправили|Отправится|уйдёт/
  return page.getByText(words).first().waitFor()
}

async function cut(page: Page, how: How) {
  if (how === 'offline') await page.context().setOffline(true)
  else line.cut(how)
}

async function mended(page: Page, how: How) {
  if (how === 'offline') await page.context().setOffline(false)
  else line.mend()
}

/** As the server tells it, once nothing waits to be sent any more. */
async function timesSaid(number: number, text: string): Promise<number> {
  for (let tries = 0; ; tries++) {
    const ticket = (await (await desk.maria.get(`/desk/tickets/${number}`)).json()) as { entries: object[] }
    const { sends } = (await (await desk.maria.get('/desk/sends')).json()) as { sends: unknown[] }
    const times = ticket.entries.filter((entry) => JSON.stringify(entry).includes(text)).length
    if ((times > 0 && !sends.length) || tries > 60) return times
    await pause(500)
  }
}
