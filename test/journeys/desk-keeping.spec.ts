import { expect, test } from './stage.ts'

test('an administrator invites a colleague and carries the link, because no mail goes out', async ({ as, browser }) => {
  const page = await as('maria')
  await page.goto('/desk/people')
  await page.getByRole('button', { name: 'Пригласить сотрудника' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Имя').fill('Глеб Новый')
  await form.getByLabel('Почта').fill('gleb@desk.example')
  await form.getByLabel('Первая линия').check()
  await form.getByRole('button', { name: 'Пригласить' }).click()

  const link = await page.getByRole('alertdialog').getByLabel('Ссылка').inputValue()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Закрыть' }).last().click()
  await expect(page.getByRole('row', { name: /Глеб Новый/ })).toContainText('ещё не входил')

  const newcomer = await (await browser.newContext({ locale: 'ru-RU' })).newPage()
  await newcomer.goto(link)
  await expect(newcomer.locator('input[type=password]').first()).toBeVisible()
  await newcomer.context().close()
})

test('a lead brings in a client with a person and a service, and ends the service again', async ({ as }) => {
  const page = await as('maria')
  await page.goto('/desk/accounts')
  await page.getByRole('button', { name: 'Добавить клиента' }).click()
  await page.getByRole('dialog').getByLabel('Договор').fill('77-2001')
  await page.getByRole('dialog').getByLabel('Название').fill('ИП Сомов')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'ИП Сомов' })).toBeVisible()

  await page.getByRole('button', { name: 'Добавить человека' }).click()
  await page.getByRole('dialog').getByLabel('Имя').fill('Сомов П.')
  await page.getByRole('dialog').getByLabel('Почта').fill('не адрес')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText('Это не похоже на адрес электронной почты.')).toBeVisible()
  await page.getByRole('dialog').getByLabel('Почта').fill('somov@people.example')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('alertdialog').getByRole('button', { name: 'Закрыть' }).last().click()
  await expect(page.getByRole('row', { name: /Сомов П\./ })).toBeVisible()

  await page.getByRole('button', { name: 'Добавить услугу' }).click()
  await page.getByRole('dialog').getByLabel('Название').fill('vps-18')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Закончить: vps-18' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Закончить' }).click()
  await expect(page.getByRole('row', { name: /vps-18/ })).toContainText('закончилось')

  await page.goto('/desk/accounts')
  await page.getByLabel('Название или номер договора').fill('77-20')
  await expect(page).toHaveURL(/q=77-20/)
  await expect(page.getByRole('link', { name: 'ИП Сомов' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'ООО «Вектор»' })).toHaveCount(0)
})

test('language, zone and look hold at once and after the next visit', async ({ as }) => {
  const page = await as('vera')
  await page.goto('/desk/me')
  await page.getByLabel('English').check()
  await expect(page.getByRole('heading', { level: 1, name: 'About me' })).toBeVisible()
  await page.getByLabel('Dark').check()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'About me' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

test('every letter of a ticket stands in the local mailbox, and opens', async ({ as, stage }) => {
  const { number } = await stage.order('oleg', '/tickets', { text: 'Письмо об этом', impact: 'question' })
  const page = await as('maria')
  await expect(async () => {
    await page.goto('/desk/letters')
    await expect(page.getByRole('link', { name: new RegExp(`${number}.*Письмо об этом`) })).toBeVisible()
  }).toPass()
  await page.getByRole('link', { name: new RegExp(`${number}.*Письмо об этом`) }).click()
  await expect(page.getByRole('heading', { level: 2, name: 'Письмо' })).toBeVisible()
  await expect(page.locator('pre')).toContainText(String(number))
})
