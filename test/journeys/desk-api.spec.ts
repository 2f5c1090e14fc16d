import { troublesOf } from '../gallery/examine.ts'
import { expect, test } from './stage.ts'

test('an administrator makes a token for a client’s program, sees it once, and ends it', async ({ as, stage }) => {
  const page = await as('maria', { viewport: { width: 1440, height: 900 } })
  await page.goto('/desk/tokens')
  await page.getByRole('button', { name: 'Сделать токен' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('Название').fill('Вектор: CRM')
  await form.getByLabel('Клиент: один из контактов договора').check()
  await form.getByRole('combobox', { name: 'Клиент' }).fill('ООО')
  await page.getByRole('option', { name: /Вектор/ }).click()
  await form.getByRole('button', { name: /Выберите контакт/ }).click()
  await page.getByRole('option', { name: /Олег/ }).click()
  await form.getByLabel('Заявки: читать').check()
  expect(await troublesOf(page)).toEqual([])
  await form.getByRole('button', { name: /^Сделать/ }).click()

  const told = page.getByRole('alertdialog')
  const token = await told.getByLabel('Токен').inputValue()
  expect(token).toMatch(/^otk_[\w-]{43}$/)
  await told.getByRole('button', { name: 'Закрыть' }).last().click()

  const ask = () => fetch(`${stage.url}/api/v1/my/tickets`, { headers: { authorization: `Bearer ${token}` } })
  expect((await ask()).status).toBe(200)
  await page.getByRole('button', { name: 'Отозвать: Вектор: CRM' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Отозвать' }).click()
  await page.getByText('Токен отозван: Вектор: CRM.').first().waitFor()
  expect((await ask()).status).toBe(401)
})
