import type { Page } from '@playwright/test'
import { expect, test } from './stage.ts'

const opened = async (page: Page, number: unknown) => {
  await page.goto(`/desk/t/${number}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const thread = (page: Page) => page.getByRole('region', { name: 'Переписка' })

test('an engineer answers: the client reads it with the time of the next word, and not the note beside it', async ({
  as,
  stage,
}) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Сайт не открывается\nОшибка 502.', impact: 'down' })
  const page = await as('anna')
  await opened(page, ticket.number)

  await page.keyboard.press('m')
  await page.getByLabel('Ваша заметка').fill('Похоже на их cron, не говорить раньше времени')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByLabel('Ваша заметка')).toHaveCount(0)
  await expect(thread(page).getByText('Похоже на их cron')).toBeVisible()

  await page.keyboard.press('r')
  await page.getByLabel('Ваш ответ').fill('Олег, уже смотрим журнал веб-сервера.')
  await page.getByLabel('1 ч', { exact: true }).check()
  await expect(page.getByRole('button', { name: /^Отправить: Олег Т\. · дальше до \d\d:\d\d/ })).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(thread(page).getByText('уже смотрим журнал')).toBeVisible()
  await expect(page.getByLabel('Ваш ответ')).toHaveCount(0)

  const client = await as('oleg')
  await client.goto(`/t/${ticket.number}`)
  await expect(client.getByText('уже смотрим журнал')).toBeVisible()
  await expect(client.getByText(/cron/)).toHaveCount(0)
})

test('a hand-over tells colleagues what is asked and the client why', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Не пускает по ssh', impact: 'down' })
  const page = await as('anna')
  await opened(page, ticket.number)

  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/Коллегам/).fill('Перезагрузили, консоль работает. Прошу проверить sshd.')
  await dialog.getByLabel(/Клиенту/).fill('нужен доступ к консоли')
  await expect(dialog.getByText(/Передали вашу заявку: Вторая линия/)).toBeVisible()
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(thread(page).getByText(/Передана: Первая линия → Вторая линия/)).toBeVisible()

  const client = await as('oleg')
  await client.goto(`/t/${ticket.number}`)
  await expect(client.getByText(/нужен доступ к консоли/)).toBeVisible()
  await expect(client.getByText(/Прошу проверить sshd/)).toHaveCount(0)
})

test('solving takes three answers, and the client gets them', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Письма не уходят', impact: 'degraded' })
  const page = await as('anna')
  await opened(page, ticket.number)

  await page.keyboard.press('Shift+E')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Что было').fill('Переполнился диск почтового сервера.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog.getByText(/Не меньше 3 знаков/).first()).toBeVisible()
  await dialog.getByLabel('Что сделали').fill('Освободили место и увеличили диск.')
  await dialog.getByLabel(/Что делать/).fill('Ничего: за местом теперь следим мы.')
  await page.keyboard.press('Control+Enter')
  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('button', { name: /Статус: Решена/ })).toBeVisible()

  const client = await as('oleg')
  await client.goto(`/t/${ticket.number}`)
  await expect(client.getByText('Освободили место').first()).toBeVisible()
})

test('what the client added meanwhile is read before the answer goes', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Медленно открывается', impact: 'degraded' })
  const page = await as('anna')
  await opened(page, ticket.number)
  await page.keyboard.press('r')
  await page.getByLabel('Ваш ответ').fill('Проверьте, пожалуйста, ещё раз.')

  await stage.order('oleg', `/tickets/${ticket.ticketId}/replies`, { text: 'Уже не нужно, само прошло.' })
  const alert = page.getByRole('alert').filter({ hasText: 'Пока вы писали' })
  await expect(alert.getByText('само прошло')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Всё равно отправить/ })).toBeVisible()
  await expect(page.getByLabel('Ваш ответ')).toHaveValue('Проверьте, пожалуйста, ещё раз.')

  await alert.getByRole('button', { name: 'Прочитано' }).click()
  await page.getByRole('button', { name: /^Отправить: / }).click()
  await expect(thread(page).getByText('Проверьте, пожалуйста, ещё раз.')).toBeVisible()
})

test('a file goes along from the picker', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Пришлите инструкцию', impact: 'question' })
  const page = await as('anna')
  await opened(page, ticket.number)
  await page.keyboard.press('r')
  await page.getByLabel('Ваш ответ').fill('Во вложении.')
  await page.locator('input[type=file]').setInputFiles({
    name: 'инструкция.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Шаг первый.'),
  })
  await expect(page.getByRole('button', { name: 'Убрать инструкция.txt' })).toBeVisible()
  // While it is on its way the button says so and waits.
  await expect(page.getByRole('button', { name: /^Отправить/ })).not.toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+Enter')
  await expect(thread(page).getByRole('link', { name: /инструкция\.txt/ })).toBeVisible()
})
