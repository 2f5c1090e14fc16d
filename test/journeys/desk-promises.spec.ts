import { expect, test } from './stage.ts'

test('an administrator closes the desk on a holiday and gives a topic times of its own', async ({ as }) => {
  const page = await as('maria')
  await page.goto('/desk/promises')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Обещания')

  await page.getByRole('button', { name: 'Изменить: Рабочие часы' }).click()
  await expect(page.getByText(/^Заявке, поданной .* обещаем первый ответ до/)).toBeVisible()
  await page.getByLabel('Суббота').fill('10:00-мало')
  await expect(page.getByText('Напишите часы так: 09:00-18:00. Проверьте: Суббота.').first()).toBeVisible()
  await page.getByLabel('Суббота').fill('10:00-14:00')
  await page.getByLabel('Праздники и другие особые даты').press('ControlOrMeta+End')
  await page.getByLabel('Праздники и другие особые даты').pressSequentially('\n2027-12-30 09:00-15:00')
  await page.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByText('Суббота 10:00-14:00')).toBeVisible()

  await page.getByRole('link', { name: 'Темы и что они спрашивают' }).click()
  await page.getByRole('link', { name: 'Жалоба' }).click()
  await page.getByLabel('Свои сроки, при любом приоритете').check()
  await page.getByLabel('Первый ответ').fill('30м')
  await page.getByRole('button', { name: 'Сохранить сроки' }).click()
  await expect(page.getByText('Сохранено.').first()).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Первый ответ')).toHaveValue(/30/)
})
