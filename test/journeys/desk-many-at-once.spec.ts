import { expect, test } from './stage.ts'

test('all that match are chosen by keys, assigned, and taken back', async ({ as, stage }) => {
  for (const text of ['Много первая', 'Много вторая', 'Много третья'])
    await stage.order('irina', '/tickets', { text, impact: 'question' })
  const page = await as('anna')
  await page.goto('/desk/q/new')
  const grid = page.getByRole('grid', { name: 'Новые на моих линиях' })
  await expect(grid.getByRole('row').filter({ hasText: 'Много первая' })).toBeVisible()
  const rows = Number(await grid.getAttribute('aria-rowcount')) - 1

  await page.keyboard.press('x')
  const bar = page.getByRole('region', { name: 'Выбранные заявки' })
  await expect(bar).toContainText('Выбрана 1')
  await page.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('Выбраны все')

  await page.keyboard.press('a')
  await page.getByRole('combobox', { name: 'Имя' }).fill('вер')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Посмотреть, как идёт' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Назначить: ${rows} из ${rows}`)
  await expect(page.getByText('Сделано во всех заявках.')).toBeVisible()

  await page.getByRole('button', { name: 'Вернуть как было' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Вернуть как было' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Возврат: ${rows} из ${rows}`)
  await page.goto('/desk/q/new')
  await expect(grid.getByRole('row').filter({ hasText: 'Много первая' })).toContainText('ничья')
})
