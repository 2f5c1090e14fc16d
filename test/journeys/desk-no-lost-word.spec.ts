import { chromium, type Page } from '@playwright/test'
import { killBrowserOn } from '../kill-browser.ts'
import { expect, test } from './stage.ts'

const thread = (page: Page) => page.getByRole('region', { name: 'Переписка' })
const writes = async (page: Page, number: unknown, text: string) => {
  await page.goto(`/desk/t/${number}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('r')
  await page.getByLabel('Ваш ответ').fill(text)
}

test('a page that is closed in the middle of a sentence has it when it comes back', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Сломалось', impact: 'down' })
  const page = await as('anna')
  await writes(page, ticket.number, 'Олег, мы нашли прич')
  await expect(page.getByText(/Сохранено на этом устройстве/)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: /Черновик: Олег, мы нашли прич/ })).toBeVisible()
  await page.keyboard.press('r')
  await expect(page.getByLabel('Ваш ответ')).toHaveValue('Олег, мы нашли прич')
})

test('a browser that is killed under a hand that never rests has what was written', async ({
  stage,
  launchOptions,
}, info) => {
  const { number } = await stage.order('oleg', '/tickets', { text: 'Не открывается', impact: 'down' })
  const profile = info.outputPath('profile')
  const opens = async () => {
    const options = { ...launchOptions, locale: 'ru-RU', timezoneId: 'Europe/Moscow', baseURL: stage.url }
    const context = await chromium.launchPersistentContext(profile, options)
    const [name = '', value = ''] = stage.people.anna.cookie.split('=')
    await context.addCookies([{ name, value, url: stage.url }])
    const page = context.pages()[0]!
    await page.goto(`/desk/t/${number}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.keyboard.press('r')
    return { context, field: page.getByLabel('Ваш ответ') }
  }
  const text = 'Олег, мы нашли причину: диск полон, и база не пишет. Освобождаем место.'
  const { field } = await opens()
  await field.pressSequentially(text, { delay: 50 })
  killBrowserOn(profile)

  const again = await opens()
  await expect(again.field).toHaveValue(/^Олег/)
  const kept = await again.field.inputValue()
  expect(text.startsWith(kept), kept).toBe(true)
  expect(kept.length).toBeGreaterThan(text.length / 2)
  await again.context.close()
})

test('an answer the server took and whose yes was lost is sent once', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Связь рвётся', impact: 'down' })
  const page = await as('anna')
  await writes(page, ticket.number, 'Меняем кабель.')
  let tries = 0
  await page.route('**/replies', async (route) => {
    if (++tries > 1) return route.continue()
    await route.fetch() // it arrives, but nobody hears the answer
    return route.abort('connectionreset')
  })
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Отправили: Олег Т\./).first()).toBeVisible({ timeout: 20_000 })
  expect(tries).toBeGreaterThan(1)
  await expect(thread(page).getByText('Меняем кабель.')).toHaveCount(1)
})

test('without a network for ten minutes one writes on, and it goes when the network is back', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Нет сети', impact: 'down' })
  const page = await as('anna')
  await page.clock.install()
  await writes(page, ticket.number, 'Пишу из поезда.')
  await page.context().setOffline(true)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Нет связи с/).first()).toBeVisible()
  await expect(page.getByText(/Отправим, как только появится связь/).first()).toBeVisible()
  await page.clock.fastForward('10:00')
  await expect(page.getByLabel('Ваш ответ')).toHaveValue('Пишу из поезда.')

  await page.context().setOffline(false)
  await expect(page.getByText(/Отправили: Олег Т\./).first()).toBeVisible({ timeout: 20_000 })
  await expect(thread(page).getByText('Пишу из поезда.')).toHaveCount(1)
})

test('somebody else takes the ticket: the draft stays where it is', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Кто ответит?', impact: 'degraded' })
  const page = await as('anna')
  await writes(page, ticket.number, 'Я отвечу')
  await stage.order('vera', `/tickets/${ticket.ticketId}/assignee`, { agentId: stage.people.vera.id })
  await expect(page.getByRole('button', { name: /У кого: Вера Вторая/ })).toBeVisible()
  await expect(page.getByLabel('Ваш ответ')).toHaveValue('Я отвечу')
})
