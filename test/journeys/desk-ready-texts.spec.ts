import { expect, test } from './stage.ts'

test('a ready text comes by a stroke, its blank is filled, and it goes out as the preview had it', async ({
  as,
  stage,
}) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Теряются пакеты до сервера', serviceId: stage.vps })
  const page = await as('anna')
  await page.goto(`/desk/t/${ticket.number}`)
  await page.getByRole('heading', { level: 1 }).waitFor()

  await page.keyboard.press('r')
  const field = page.getByLabel('Ваш ответ')
  await field.pressSequentially('/потери')
  await page.keyboard.press('Enter')
  await expect(field).toHaveValue(/mtr -rwzbc 100 \{\{адрес сервера\?\}\}/)
  // The blank is selected: typing fills it. Until then nothing goes out.
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Сначала заполните \{\{адрес сервера\?\}\}/).first()).toBeAttached()
  await page.keyboard.type('203.0.113.9')
  await expect(field).toHaveValue(/mtr -rwzbc 100 203\.0\.113\.9\n/)

  await field.press('Control+End')
  await page.keyboard.press('Enter')
  await page.keyboard.type('важно')
  await page.keyboard.press('Control+Shift+ArrowLeft')
  await page.keyboard.press('Control+KeyB')
  await expect(field).toHaveValue(/\n\*\*важно\*\*$/)
  await page.getByRole('button', { name: 'Просмотр' }).click()
  const preview = page.getByRole('region', { name: 'Так это прочитает клиент' })
  await expect(preview.locator('pre')).toHaveText('mtr -rwzbc 100 203.0.113.9')
  await expect(preview.locator('strong')).toHaveText('важно')
  await page.getByRole('button', { name: 'Писать' }).click()

  await page.keyboard.press('Control+Enter')
  await expect(field).toHaveCount(0)
  const client = await as('oleg')
  await client.goto(`/t/${ticket.number}`)
  await expect(client.locator('.marked pre')).toHaveText('mtr -rwzbc 100 203.0.113.9')
  await expect(client.locator('.marked strong')).toHaveText('важно')
})

test('a ready text is written on its page and retired there', async ({ as }) => {
  const page = await as('anna')
  await page.goto('/desk/answers/new')
  await page.getByLabel('Название по-русски').fill('Проверили DNS')
  await page.getByLabel('Текст по-русски').fill('Записи верны, {{client.name}}.')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Проверили DNS' })).toBeVisible()
  await page.getByRole('main').getByRole('button', { name: 'Убрать' }).click()
  await expect(page.getByRole('button', { name: 'Вернуть' })).toBeVisible()
  await page.getByRole('link', { name: /К заготовкам/ }).click()
  await expect(page.getByRole('link', { name: 'Нужны логи и точное время' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Проверили DNS' })).toHaveCount(0)
})
