import type { Page } from '@playwright/test'
import { expect, test } from './stage.ts'

const thread = (page: Page) => page.getByRole('region', { name: 'Переписка' })
const answer = (page: Page) => page.getByLabel('Ваш ответ')
const opens = async (page: Page, number: unknown) => {
  await page.goto(`/desk/t/${number}`)
  await page.getByRole('heading', { level: 1 }).waitFor()
}
const begins = async (page: Page, number: unknown, text: string) => {
  await opens(page, number)
  await page.keyboard.press('r')
  await answer(page).fill(text)
}
const keptOnServer = (page: Page) =>
  page.waitForResponse((answer) => answer.url().includes('/desk/drafts/') && answer.request().method() === 'POST')

test('what was sent too soon comes back with Z as it was, and the second time it goes', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Поспешили', impact: 'down' })
  await stage.order('vera', '/me/sending', { undoSeconds: 20 })
  const page = await as('vera')
  await begins(page, ticket.number, 'Добрый день, Олк!')
  await page.keyboard.press('ArrowLeft')
  await page.getByRole('radio', { name: '3 ч' }).check()
  await answer(page).focus()
  await page.keyboard.press('Control+Enter')
  const pending = page.getByRole('article', { name: 'Ещё не отправлено' })
  await expect(pending.getByText('Добрый день, Олк!')).toBeVisible()
  const colleague = await as('anna')
  await opens(colleague, ticket.number)
  await expect(colleague.getByText('Вера Вторая: отправляет ответ')).toBeVisible()
  await expect(colleague.getByText('Добрый день, Олк!')).toHaveCount(0)

  await page.keyboard.press('z')
  await expect(answer(page)).toHaveValue('Добрый день, Олк!')
  await expect(answer(page)).toBeFocused()
  await expect(page.getByRole('radio', { name: '3 ч' })).toBeChecked()
  await page.keyboard.press('Backspace')
  await page.keyboard.type('ег')
  await expect(answer(page)).toHaveValue('Добрый день, Олег!')
  await stage.order('vera', '/me/sending', { undoSeconds: 5 })
  await page.keyboard.press('Control+Enter')
  await expect(pending).toBeVisible()
  await page.close() // who closes the tab has sent it all the same
  await expect(thread(colleague).getByText('Добрый день, Олег!')).toBeVisible({ timeout: 15_000 })
  await stage.order('vera', '/me/sending', { undoSeconds: 0 })
})

test('begun on one device, gone on with on another; what both wrote is kept and offered', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'Два устройства', impact: 'down' })
  const laptop = await as('anna')
  const saved = keptOnServer(laptop)
  await begins(laptop, ticket.number, 'С ноутбука.')
  await saved
  const phone = await as('anna', { viewport: { width: 360, height: 640 } })
  await opens(phone, ticket.number)
  await phone.getByRole('button', { name: /Черновик: С ноутбука/ }).click()
  await expect(answer(phone)).toHaveValue('С ноутбука.')
  const savedOnPhone = keptOnServer(phone)
  await answer(phone).fill('С ноутбука и телефона.')
  await savedOnPhone

  const savedBeside = keptOnServer(laptop)
  await answer(laptop).fill('С ноутбука, не видя телефона.')
  await savedBeside
  await opens(laptop, ticket.number)
  await laptop.keyboard.press('r')
  await expect(answer(laptop)).toHaveValue('С ноутбука, не видя телефона.')
  await laptop.getByRole('button', { name: 'Показать его' }).click()
  await expect(answer(laptop)).toHaveValue('С ноутбука и телефона.')
  await laptop.goto('/desk/drafts')
  await expect(laptop.getByText('С ноутбука, не видя телефона.')).toBeVisible()
  await laptop
    .getByRole('listitem')
    .filter({ hasText: 'не видя телефона' })
    .getByRole('button', { name: 'Удалить' })
    .click()
  await expect(laptop.getByText('Черновик удалён. Вернуть его можно 30 дней.').first()).toBeVisible()
  await laptop.getByRole('button', { name: 'Отменить' }).click()
  await expect(laptop.getByText('С ноутбука, не видя телефона.')).toBeVisible()
})

test('sent in a tunnel, the tab closed: it goes by itself when the desk is open again', async ({ as, stage }) => {
  const ticket = await stage.order('oleg', '/tickets', { text: 'В тоннеле', impact: 'down' })
  const page = await as('anna')
  await begins(page, ticket.number, 'Из тоннеля.')
  await page.context().setOffline(true)
  await page.keyboard.press('Control+Enter')
  await expect(page.getByText(/Отправим, как только появится связь/).first()).toBeVisible({ timeout: 2000 })
  await page.close()
  const context = page.context()
  await context.setOffline(false)
  const later = await context.newPage()
  await later.goto('/desk/my')
  await expect(later.getByText('Связь вернулась: то, что ждало, отправлено.').first()).toBeVisible()
  await opens(later, ticket.number)
  await expect(thread(later).getByText('Из тоннеля.')).toHaveCount(1)
  await later.keyboard.press('r')
  await expect(answer(later)).toHaveValue('')
})
