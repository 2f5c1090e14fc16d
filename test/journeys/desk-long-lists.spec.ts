import type { Page } from '@playwright/test'
import { nothingGiven } from '../nothing-given.ts'
import { expect, test } from './stage.ts'

const pageOfRows = 100
const all = 400

/** The rows of the real list told over and over, page after page: the browser cannot tell. */
async function makeLong(page: Page) {
  await nothingGiven(page)
  await page.route('**/api/v1/desk/my-turn*', async (route) => {
    const url = new URL(route.request().url())
    const after = Number(url.searchParams.get('after') ?? 0)
    url.searchParams.delete('after')
    const real = await (await route.fetch({ url: url.href })).json()
    const rows = Array.from({ length: pageOfRows }, (_, n) => ({
      ...real.rows[n % real.rows.length],
      ticketId: `01900000-0000-7000-8000-${String(after + n).padStart(12, '0')}`,
      subject: `Строка ${after + n + 1}`,
    }))
    const next = after + pageOfRows < all ? String(after + pageOfRows) : null
    await route.fulfill({ json: { rows, next } })
  })
  await page.route('**/api/v1/desk/bulk-count*', (route) => route.fulfill({ json: { total: all, more: false } }))
}

test('one’s turn is walked through to its end with few rows drawn, and all of it is chosen by two presses', async ({
  as,
  stage,
}) => {
  await stage.order('oleg', '/tickets', { text: 'Образец для длинного списка', impact: 'question' })
  const page = await as('anna')
  await makeLong(page)
  await page.goto('/desk/my')
  const grid = page.getByRole('grid', { name: 'Моя очередь' })
  await expect(grid.getByRole('row').first()).toContainText('Строка 1')
  for (let i = 0; i < 150; i++) await page.keyboard.press('j')
  await expect(grid.locator('[data-current]')).toContainText('Строка 151')
  await expect(grid.locator('[data-current]')).toBeFocused()
  await expect(grid.locator('[data-current]')).toBeInViewport()
  expect(await grid.getByRole('row').count()).toBeLessThan(pageOfRows + 20)

  await page.keyboard.press('Control+a')
  const bar = page.getByRole('region', { name: 'Выбранные заявки' })
  await expect(bar).toContainText('Выбрать все 400')
  await page.keyboard.press('Control+a')
  await expect(bar).toContainText('Выбраны все: 400 заявок')
  await page.keyboard.press('x')
  await expect(bar).toContainText('Выбраны все (400), кроме 1')

  const given = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/api/v1/bulk'))
  await page.keyboard.press('p')
  await page.getByRole('option', { name: 'Низкий' }).click()
  const order = (await given).postDataJSON() as { chosen: object }
  expect(order.chosen).toEqual({ list: 'my_turn', except: ['01900000-0000-7000-8000-000000000150'] })
})
