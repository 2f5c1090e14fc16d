import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { troublesOf } from '../gallery/examine.ts'
import { nothingGiven } from '../nothing-given.ts'
import { expect, test } from './stage.ts'

const arrived = (page: Page) => page.getByRole('heading', { level: 1 }).waitFor()

test('who waits for nobody is told so, and when the next promise is', async ({ as }) => {
  const page = await as('pavel')
  await page.goto('/desk/my')
  await expect(page.getByText('Вас никто не ждёт')).toBeVisible()
  expect(await troublesOf(page)).toEqual([])
})

test('a list that did not come says why, with the code to quote, and comes when asked again', async ({ as }) => {
  const page = await as('anna')
  const problem = { code: 'server_error', message: 'Сервер не смог. Назовите E-4F2A9C.', reference: 'E-4F2A9C' }
  await nothingGiven(page)
  await page.route('**/desk/my-turn*', (route) =>
    route.fulfill({ status: 500, contentType: 'application/json', body: JSON.stringify(problem) }),
  )
  await page.goto('/desk/my')
  await expect(page.getByText(/Назовите E-4F2A9C/)).toBeVisible()
  expect(await troublesOf(page)).toEqual([])
  await page.unroute('**/desk/my-turn*')
  await page.getByRole('button', { name: 'Повторить' }).click()
  await arrived(page)
})

test('a list that takes its time shows its outline, never a blank page', async ({ as }) => {
  const page = await as('anna')
  await nothingGiven(page)
  await page.route('**/desk/my-turn*', () => {})
  await page.goto('/desk/my')
  await expect(page.getByRole('status', { name: 'Загружаем' })).toBeVisible()
  expect(await troublesOf(page)).toEqual([])
})

test('a session that ended leads to the door and back to the same page', async ({ as, stage }) => {
  const page = await as('anna')
  await page.goto('/desk/my')
  await arrived(page)
  await page.context().clearCookies()
  // A question that the open page asks by itself may meet the end of the session first.
  const link = page.getByRole('link', { name: /Первая линия/ }).first()
  await link.click({ timeout: 5_000 }).catch(() => {})
  await expect(page).toHaveURL(/\/login\?door=desk&to=/)
  const [name = '', value = ''] = stage.people.anna.cookie.split('=')
  await page.context().addCookies([{ name, value, url: stage.url }])
  const to = new URL(page.url()).searchParams.get('to') ?? ''
  expect(to).toMatch(/^\/desk\/(my|q\/)/)
  await page.goto(to)
  await arrived(page)
  expect(new URL(page.url()).pathname).toBe(to)
})

test('a foreign ticket and one that never was look the same', async ({ as, stage }) => {
  const mallory = await stage.order('mallory', '/tickets', { text: 'Only for VIP', impact: 'question' })
  await stage.order('maria', `/tickets/${mallory.ticketId}/hand-over`, {
    lineId: stage.lines.vip,
    summary: 'A matter of the VIP line alone.',
    reason: 'your engineer takes it',
    nextContactBy: new Date(Date.now() + 3_600_000).toISOString(),
  })
  const page = await as('anna')
  const said: string[] = []
  for (const number of [mallory.number, 999_999]) {
    await page.goto(`/desk/t/${number}`)
    await expect(page.getByText(/не существует или вам недоступна|недоступна/).first()).toBeVisible()
    said.push((await page.locator('main').textContent()) ?? '')
  }
  expect(said[0]).toBe(said[1])
})

test('a long conversation is folded in the middle and unfolds by V', async ({ as, stage }) => {
  const { ticketId, number } = await stage.order('irina', '/tickets', { text: 'Начало истории', impact: 'question' })
  for (let i = 1; i <= 70; i++) await stage.order('anna', `/tickets/${ticketId}/notes`, { text: `Заметка ${i}.` })
  const page = await as('anna')
  await page.goto(`/desk/t/${number}`)
  const thread = page.getByRole('region', { name: 'Переписка' })
  await expect(thread.getByText('Начало истории')).toBeAttached()
  await expect(thread.getByText('Заметка 70.')).toBeInViewport()
  await expect(thread.getByText('Заметка 2.', { exact: true })).toHaveCount(0)
  await expect(thread.getByText('Между ними 40 сообщений')).toBeAttached()
  await page.keyboard.press('v')
  await expect(thread.getByText('Заметка 2.', { exact: true })).toBeAttached()
})

test('the first screen of the desk weighs what was promised', async ({ as }) => {
  const page = await as('anna')
  const weight = { script: 0, stylesheet: 0 }
  const weighed: Promise<void>[] = []
  page.on('response', (response) => {
    const kind = response.request().resourceType()
    if (kind !== 'script' && kind !== 'stylesheet') return
    const weigh = (body: Buffer) => {
      weight[kind] += gzipSync(body).length
    }
    // What is fetched ahead, after the first screen, may be cut short by the end of the story.
    weighed.push(response.body().then(weigh, () => {}))
  })
  await page.goto('/desk/my')
  await arrived(page)
  await Promise.all(weighed)
  expect(weight.script).toBeGreaterThan(50_000)
  expect(weight.script).toBeLessThanOrEqual(212 * 1024)
  expect(weight.stylesheet).toBeLessThanOrEqual(24 * 1024)
})
