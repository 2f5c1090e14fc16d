/**
 * What is lost of what one writes when the browser is killed at random moments (UX.md 5.3: at most a second of it).
 *   node bench/killed-browser.ts [kills, 20] [seed, 1] [desk | reply | new]
 * An agent's reply at the desk, or the portal's own forms: a client's addition, and a new ticket.
 */
import { rmSync } from 'node:fs'
import path from 'node:path'
import { type BrowserContext, chromium, type Locator, type Page } from '@playwright/test'
import { chances } from '../db/seed/chance.ts'
import { browser } from '../test/browser.ts'
import { killBrowserOn } from '../test/kill-browser.ts'
import { writersDesk } from './fire/desk.ts'

type Place = {
  address: (number: number) => string
  field: (page: Page) => Locator
  files: (page: Page) => Locator
  /** What stands in the list of files. */
  listed: (page: Page) => Locator
  /** Shown once something kept has come back. */
  back: RegExp
}
const inPortal = {
  field: (page: Page) => page.locator('#text'),
  files: (page: Page) => page.locator('#files'),
  listed: (page: Page) => page.locator('.attachments .files li'),
  back: /Ваш черновик/,
}
const places = {
  desk: {
    address: (number: number) => `/desk/t/${number}`,
    field: (page: Page) => page.getByLabel('Ваш ответ'),
    files: (page: Page) => page.locator('input[type=file]').first(),
    listed: (page: Page) => page.getByRole('list', { name: 'Файлы' }).getByRole('listitem'),
    back: /Сохранено на этом устройстве/,
  },
  reply: { ...inPortal, address: (number: number) => `/t/${number}` },
  new: { ...inPortal, address: () => '/new' },
} satisfies Record<string, Place>

const [kills = 20, seed = 1] = process.argv.slice(2).map(Number)
const where = places[(process.argv[4] ?? 'desk') as keyof typeof places]
const chance = chances(seed)
const desk = await writersDesk('otklik-killed-browser-')
const profile = path.join(desk.folder, 'profile')

/** What stood in the editor from a moment on. */
type Seen = { at: number; text: string; caret: number; files: string[] }
const lost: Record<'text' | 'caret' | 'files', number[]> = { text: [], caret: [], files: [] }

for (let kill = 0; kill < kills; kill++) {
  const begun = await begin(kill)
  const { seen, killedAt } = await write(begun)
  const found = await read(begun)
  const age = (isBack: (one: Seen) => boolean) => {
    const last = seen.findLastIndex(isBack)
    const next = seen[last + 1]
    return last < 0 ? Number.POSITIVE_INFINITY : next ? Math.round(killedAt - next.at) : 0
  }
  lost.text.push(age(({ text }) => text === found.text))
  lost.caret.push(age(({ text, caret }) => text === found.text && caret === found.caret))
  lost.files.push(age(({ files }) => files.every((name) => found.files.includes(name))))
}
await desk.close()
rmSync(desk.folder, { recursive: true, force: true })
for (const [what, ages] of Object.entries(lost)) {
  ages.sort((one, other) => one - other)
  console.log(
    `${what}: of ${kills} kills half lost at most the last ${ages[kills >> 1]} ms, the worst ${ages.at(-1)} ms`,
  )
}
process.exit(
  Object.values(lost)
    .flat()
    .some((ms) => ms > 1000)
    ? 1
    : 0,
)

type Begun = { number: number; cookie: typeof desk.cookie }

/** In the portal everybody writes for the first time: a draft of before would be found in place of theirs. */
async function begin(kill: number): Promise<Begun> {
  if (where === places.desk) return { number: (await desk.opens(`Заявка ${kill}`)).number, cookie: desk.cookie }
  const client = await desk.maria.withOwner(`88-${kill}`, `irina-${kill}@people.example`)
  const { number } = await client.opens(`Заявка ${kill}`)
  return { number, cookie: { ...desk.cookie, value: client.cookie.split('=')[1]! } }
}

async function open({ number, cookie }: Begun): Promise<{ context: BrowserContext; page: Page }> {
  const options = { ...(await browser()), locale: 'ru-RU', baseURL: desk.address }
  const context = await chromium.launchPersistentContext(profile, options)
  await context.addCookies([cookie])
  const page = context.pages()[0] ?? (await context.newPage())
  await page.goto(where.address(number))
  await page.getByRole('heading', { level: 1 }).waitFor()
  if (where === places.desk) await page.keyboard.press('r')
  await where.field(page).waitFor()
  return { context, page }
}

/** Types as a quick hand does, goes back into the text now and then, attaches something, and is killed in the middle. */
async function write(begun: Begun): Promise<{ seen: Seen[]; killedAt: number }> {
  const { context, page } = await open(begun)
  const seen: Seen[] = []
  const files: string[] = []
  const note = async () => seen.push({ at: performance.now(), files: [...files], ...(await state(page)) })
  if (where !== places.desk) await where.field(page).focus()
  const life = chance.between(500, 9000)
  const until = performance.now() + life
  await note()
  while (performance.now() < until) {
    const turn = chance.next()
    if (turn < 0.03) await page.keyboard.press('Control+Home')
    else if (turn < 0.06) await page.keyboard.press('Control+End')
    else if (turn < 0.09) files.push(await attach(page, `файл-${files.length}.txt`))
    else await page.keyboard.type(chance.oneOf([...'абвгде жзик лмнопр']))
    await note()
    await new Promise((resolve) => setTimeout(resolve, chance.between(20, 140)))
  }
  const killedAt = performance.now()
  killBrowserOn(profile)
  await context.close().catch(() => {})
  return { seen, killedAt }
}

async function attach(page: Page, name: string) {
  const bytes = Buffer.alloc(chance.oneOf([200, 3_000_000]), 'x')
  await where.files(page).setInputFiles({ name, mimeType: 'text/plain', buffer: bytes })
  return name
}

function state(page: Page) {
  const read = ({ value, selectionStart }: HTMLTextAreaElement) => ({ text: value, caret: selectionStart })
  return where.field(page).evaluate(read)
}

async function read(begun: Begun): Promise<Omit<Seen, 'at'>> {
  const { context, page } = await open(begun)
  // Who was killed before the first letter lay anywhere finds an empty editor, and that says nothing.
  await page
    .getByText(where.back)
    .waitFor({ timeout: 3000 })
    .catch(() => {})
  await page.getByRole('progressbar').first().waitFor({ state: 'detached' })
  const files = await where.listed(page).allTextContents()
  const found = { ...(await state(page)), files: files.map((said) => /файл-\d+\.txt/.exec(said)?.[0] ?? '') }
  await context.close()
  return found
}
