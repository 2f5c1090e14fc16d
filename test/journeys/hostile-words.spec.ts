/** Words that run where they are taken for HTML, said wherever this product lets somebody choose words, in a real browser. */
import AxeBuilder from '@axe-core/playwright'
import type { BrowserContext, Page } from '@playwright/test'
import { scriptStrings } from '../shared-data.ts'
import { expect, type Stage, test } from './stage.ts'

const ours = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>',
  '<iframe srcdoc="<script>parent.alert(1)</script>"></iframe>',
  '<img src="https://evil.example/pixel.png">',
  '<meta http-equiv="refresh" content="0;url=https://evil.example/">',
  '<link rel="stylesheet" href="https://evil.example/x.css"><style>@import "//evil.example/y.css";</style>',
  '[x](javascript:alert(1))',
  '<form action="https://evil.example"><button autofocus onfocus=alert(1)>',
  '</title></textarea></style></script><details open ontoggle=alert(1)>',
]
const strings = [...new Set([...ours, ...scriptStrings()])].map((one) => one.toWellFormed())

/** What ran in any page or frame of this browser, and what any of them asked elsewhere for. */
async function watched(context: BrowserContext, home: string) {
  const seen = { ran: 0, asked: [] as string[] }
  await context.exposeBinding('somethingRan', () => {
    seen.ran++
  })
  await context.addInitScript(() => {
    const ran = () => (window as unknown as { somethingRan(): void }).somethingRan()
    for (const name of ['alert', 'confirm', 'prompt', 'print'] as const) window[name] = ran as never
  })
  await context.route(
    (url) => url.protocol.startsWith('http') && !url.href.startsWith(home),
    (route) => {
      seen.asked.push(route.request().url())
      return route.abort()
    },
  )
  return seen
}

/** So many strings as fit into one text. */
function inTexts(some: readonly string[], longest: number): string[] {
  const texts: string[] = []
  for (const one of some.filter(({ length }) => length < longest)) {
    const last = texts.at(-1)
    if (last !== undefined && last.length + one.length + 1 <= longest) texts[texts.length - 1] = `${last}\n${one}`
    else texts.push(one)
  }
  return texts
}

/** A ticket in which both sides have said all of it, staff in light Markdown. */
async function saidEverywhere(stage: Stage) {
  const nextContactBy = new Date(Date.now() + 6 * 3_600_000).toISOString()
  const [first, ...texts] = inTexts(strings, 90_000)
  const opened = await stage.order('oleg', '/tickets', { subject: ours.slice(0, 3).join(' '), text: first! })
  const { ticketId, number } = opened as { ticketId: string; number: number }
  for (const text of [first!, ...texts]) {
    await stage.order('oleg', `/tickets/${ticketId}/replies`, { text })
    await stage.order('vera', `/tickets/${ticketId}/replies`, { text, format: 'markdown', nextContactBy })
  }
  return number
}

/** A topic whose questions, hints and options are hostile, as many as fit. */
async function asked(stage: Stage, from: number) {
  const labels = strings.slice(from, from + 700).filter(({ length }) => length <= 110)
  const said = (text: string) => ({ ru: text, en: text })
  const next = () => labels.shift() ?? ours[1]!
  const fields = Array.from({ length: 12 }, (_, n) => ({
    id: `field_${n}`,
    kind: n % 2 ? 'choice' : 'several',
    label: said(`${next()} .`),
    help: said(next()),
    options: Array.from({ length: 29 }, (_, o) => ({ id: `option_${o}`, label: said(`${next()} .`) })),
  }))
  const place = { lineId: stage.lines.first, impact: 'question', urgency: 'low' }
  const name = `${ours[1]} ${from}`
  return stage.order('maria', '/topics', {
    nameRu: name,
    nameEn: name,
    hintRu: next(),
    hintEn: next(),
    ...place,
    fields,
  })
}

/** The words are on it, and what would run has had its time. */
async function shows(page: Page, address: string) {
  await page.goto(address)
  await expect(page.locator('body')).toContainText(/alert|onerror|script/i)
  await page.waitForLoadState('networkidle')
}

test('hostile words neither run nor fetch: threads, Markdown, forms, letters, own texts; taken for HTML they do', async ({
  as,
  stage,
}) => {
  test.slow()
  const client = await as('oleg')
  const staff = await as('maria')
  const [ofClient, ofStaff] = [await watched(client.context(), stage.url), await watched(staff.context(), stage.url)]

  // The counter counts: the same words where they are markup.
  const bare = await client.context().newPage()
  await runsBare(bare, strings, ofClient, strings.length > 1000 ? 20 : 2)
  await bare.close()
  Object.assign(ofClient, { ran: 0, asked: [] })

  const number = await saidEverywhere(stage)
  for (const from of [0, 4000]) await asked(stage, from)

  for (const address of [`/t/${number}/print`, '/new', '/']) await shows(client, address)
  for (const address of [`/desk/t/${number}`, '/desk/admin/topics']) await shows(staff, address)
  const { rows } = (await (await staff.request.get(`${stage.url}/api/v1/desk/letters`)).json()) as {
    rows: { id: string; kind: string }[]
  }
  for (const { id } of rows.filter(({ kind }) => kind === 'reply').slice(0, 3))
    await shows(staff, `/desk/letters/${id}/frame`)
  for (const text of inTexts(strings, 950).slice(0, 6))
    await shows(staff, `/desk/letter-preview/mail.receipt.add/ru?${new URLSearchParams({ text })}`)
  expect([ofClient, ofStaff]).toEqual([
    { ran: 0, asked: [] },
    { ran: 0, asked: [] },
  ])
})

test('a hostile mail is shown formatted, and nothing in it runs or fetches; the keyboard goes in and out', async ({
  as,
  stage,
}) => {
  const staff = await as('anna')
  const seen = await watched(staff.context(), stage.url)
  await staff.goto(`/desk/incoming-mail/${stage.hostileMailId}`)
  const opener = staff.getByRole('button', { name: 'С оформлением' })
  await opener.click()
  const frame = staff.frameLocator('iframe')
  await expect(frame.getByText('Оформленное')).toBeVisible()
  await expect(frame.getByText('осторожно, ведёт на evil.example')).toBeVisible()
  await expect(staff.getByRole('button', { name: /Показать .* с evil\.example/ })).toBeVisible()

  const { violations } = await new AxeBuilder({ page: staff }).include('main').setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual([])
  await staff.getByRole('link', { name: 'Открыть целиком' }).focus()
  await staff.keyboard.press('Shift+Tab')
  for (let presses = 0; presses < 200 && !(await opener.evaluate(isFocused)); presses++)
    await staff.keyboard.press('Shift+Tab')
  expect(await opener.evaluate(isFocused)).toBe(true)

  for (const view of ['page', 'source']) {
    await staff.goto(`/m/${stage.hostileMailId}/${view}`)
    await staff.waitForLoadState('networkidle')
  }
  expect(seen).toEqual({ ran: 0, asked: [] })
})

const isFocused = (element: Element) => element === document.activeElement

/** What runs of these words where nothing stands against them; a page that one of them has taken elsewhere begins anew. */
async function runsBare(page: Page, words: readonly string[], seen: { ran: number }, enough: number) {
  for (let at = 0; at < words.length && seen.ran <= enough; at += 100) {
    const put = (some: string[]) => {
      for (const html of some) document.body.append(document.createRange().createContextualFragment(html))
    }
    await page.evaluate(put, words.slice(at, at + 100)).catch(() => page.goto('about:blank').catch(() => {}))
  }
  await expect.poll(() => seen.ran).toBeGreaterThan(enough)
}
