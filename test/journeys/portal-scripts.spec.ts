import type { Page } from '@playwright/test'
import { expect, test } from './stage.ts'

test('files come one after another, are listed with their sizes, and each can be taken off', async ({ as }) => {
  const page = await as('oleg')
  await page.goto('/new')
  const field = page.locator('input[type="file"]:not([capture])')
  const file = (name: string, bytes: number) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(bytes) })
  await field.setInputFiles(file('dmesg.txt', 14_000))
  await field.setInputFiles(file('mtr.txt', 2_000))
  expect(await chosen(page)).toEqual(['dmesg.txt', 'mtr.txt'])
  await expect(page.locator('.files')).toContainText(/dmesg\.txt\s*14\s+кБ/)
  await page.getByRole('button', { name: 'Убрать dmesg.txt' }).click()
  expect(await chosen(page)).toEqual(['mtr.txt'])
})

test('a pasted screenshot becomes a file, pasted words stay words', async ({ as }) => {
  const page = await as('mallory')
  await page.goto('/new')
  await paste(page, { picture: true })
  await paste(page, { picture: true })
  expect(await chosen(page)).toEqual(['image.png', 'image-2.png'])
  await paste(page, { picture: true, words: 'из таблицы' })
  expect(await chosen(page)).toHaveLength(2)
})

test('a promised time says how long it is until then', async ({ as, stage }) => {
  const { number } = await stage.order('oleg', '/tickets', { text: 'Сайт не открывается', impact: 'down' })
  const page = await as('oleg')
  await page.goto(`/t/${number}`)
  await expect(page.locator('due-time').first()).toContainText(/через \d+ минут|через 1 час/)
})

/** What the form would take along: on the server already, or still in the field. */
const chosen = (page: Page) => page.locator('.files li bdi').allTextContents()

const paste = (page: Page, clipboard: { picture?: boolean; words?: string }) =>
  page.locator('textarea[name="text"]').evaluate((field, { picture, words }) => {
    const clipboardData = new DataTransfer()
    if (picture) clipboardData.items.add(new File(['pixels'], 'image.png', { type: 'image/png' }))
    if (words) clipboardData.setData('text/plain', words)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clipboard)

test('what was typed comes back after a reload and on another device; a secret is asked about, and sent once', async ({
  as,
}) => {
  const page = await as('irina')
  await page.goto('/new')
  const text = page.locator('textarea[name="text"]')
  await text.fill('Сайт не открывается с утра.\nпароль: Qwerty12')
  await expect(page.locator('.draft-state')).toContainText('Черновик сохранён')
  await page.locator('input[type="file"]:not([capture])').setInputFiles({
    name: 'dmesg.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(3_000_000, 'a'),
  })
  await expect(page.locator('.files')).toContainText('загружен')
  await page.reload()
  await expect(text).toHaveValue(/Qwerty12/)

  const phone = await as('irina', { viewport: { width: 360, height: 640 } })
  await phone.goto('/new')
  await expect(phone.locator('textarea[name="text"]')).toHaveValue(/с утра/)
  await phone.getByRole('button', { name: 'Отправить' }).click()
  await expect(phone.getByRole('alert')).toContainText('Строка 2')
  await phone.getByRole('button', { name: 'Скрыть' }).click()
  await phone.getByRole('button', { name: 'Отправить' }).click()
  await expect(phone.getByRole('heading', { level: 1 })).toContainText('Принято')
  await phone.getByRole('link', { name: 'Открыть заявку' }).click()
  await expect(phone.locator('.thread')).toContainText('••••••')
  await expect(phone.locator('.thread')).not.toContainText('Qwerty12')
  await page.goto('/new')
  await expect(page.locator('textarea[name="text"]')).toHaveValue('')
})
