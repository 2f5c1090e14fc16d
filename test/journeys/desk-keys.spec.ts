import type { Page } from '@playwright/test'
import { expect, test } from './stage.ts'

/** The key in this place of a keyboard on which Russian is typed. */
async function russian(page: Page) {
  const devtools = await page.context().newCDPSession(page)
  const letters: Record<string, string> = { J: 'о', K: 'л', A: 'ф', P: 'з', R: 'к', M: 'ь', G: 'п', E: 'у', H: 'р' }
  return async (place: keyof typeof letters, shift = false) => {
    const letter = letters[place]!
    const key = shift ? letter.toUpperCase() : letter
    const event = { key, code: `Key${place}`, modifiers: shift ? 8 : 0 }
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key, ...event })
    await devtools.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event })
  }
}

test('a shift without a mouse, in ЙЦУКЕН: down the list, assign, open, answer, on to the next', async ({
  as,
  stage,
}) => {
  for (const text of ['Первая', 'Вторая', 'Третья']) await stage.order('irina', '/tickets', { text, impact: 'down' })
  const page = await as('anna')
  const press = await russian(page)
  await page.goto('/desk')
  const rows = page.getByRole('grid', { name: 'Моя очередь' }).getByRole('row')
  await expect(rows.first()).toBeFocused()
  const second = (await rows.nth(1).getByRole('link').textContent()) ?? ''

  await press('J')
  await expect(rows.nth(1)).toBeFocused()
  await expect(page.getByRole('heading', { level: 2, name: second, exact: true })).toBeVisible()

  await press('A')
  await page.getByRole('combobox', { name: 'Имя' }).fill('анн')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(rows.nth(1)).toContainText('я')

  await press('R')
  await expect(page).toHaveURL(/\/desk\/t\/\d+\?write=reply/)
  await page.getByLabel('Ваш ответ').fill('Смотрим.')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Отправили:/).first()).toBeVisible()

  await press('M')
  await expect(page.getByLabel('Ваша заметка')).toBeFocused()
  await page.keyboard.press('Escape')
  await press('G')
  await press('M')
  await expect(page).toHaveURL(/\/desk\/my$/)
})

test('letters typed into a field are letters', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Буквы', impact: 'question' })
  const page = await as('anna')
  await page.goto(`/desk/t/${ticket.number}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('r')
  await page.getByLabel('Ваш ответ').pressSequentially('hamster?')
  await expect(page.getByLabel('Ваш ответ')).toHaveValue('hamster?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a number named on the phone is open at once', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Звонил по заявке', impact: 'question' })
  const page = await as('anna')
  await page.goto('/desk/my')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('/')
  await page.keyboard.type(`№ ${ticket.number}`)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Звонил по заявке' })).toBeVisible()
})
