import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Stage } from './stage.ts'
import { expect, test } from './stage.ts'

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString()

/** A file that somebody has sent in before their message, as a browser does. */
async function sentIn({ url, people }: Stage, who: 'anna' | 'oleg', name: string, bytes: Uint8Array<ArrayBuffer>) {
  const form = new FormData()
  form.set('file', new Blob([bytes]), name)
  const headers = { cookie: people[who].cookie }
  const answer = await fetch(`${url}/api/v1/files`, { method: 'POST', headers, body: form })
  return ((await answer.json()) as { id: string }).id
}

test('a link to a message in the middle of a long ticket leads there, and what lies around can be read on', async ({
  as,
  stage,
}) => {
  const { order } = stage
  const { ticketId, number } = await order('oleg', '/tickets', { text: 'Долгая история', impact: 'question' })
  for (let at = 1; at <= 300; at++) await order('anna', `/tickets/${ticketId}/notes`, { text: `Шаг ${at}` })
  const page = await as('anna')
  await page.goto(`/desk/t/${number}`)
  await expect(page.getByText('Шаг 300', { exact: true })).toBeVisible()
  await expect(page.getByText('Между ними 270 сообщений')).toBeAttached()
  await expect(page.getByRole('heading', { name: 'Сегодня' }).first()).toBeAttached()
  await page.keyboard.press('v')
  await expect(page.getByText('Между ними 220 сообщений')).toBeAttached()

  const middle = await page.context().newPage()
  const entry = middle.locator('article', { hasText: /Шаг 100$/ })
  const seq =
    100 + Number(await page.locator('article', { hasText: /Шаг 300$/ }).evaluate(({ id }) => id.slice(6))) - 300
  await middle.goto(`/desk/t/${number}#m${seq}`)
  await expect(entry).toBeFocused()
  await expect(entry).toBeInViewport()
  await expect(entry).toHaveAttribute('data-marked')
  for (const left of ['Между ними 50 сообщений', 'Между ними 120 сообщений'])
    await expect(middle.getByText(left)).toBeAttached()
})

test('the files of a ticket are looked at over it by the keyboard alone, and Escape leads back', async ({
  as,
  stage,
}) => {
  const { order } = stage
  const picture = new Uint8Array(readFileSync(path.join(import.meta.dirname, '../../docs/desk.png')))
  const files = [
    await sentIn(stage, 'oleg', 'снимок.png', picture),
    await sentIn(stage, 'oleg', 'dmesg.txt', new TextEncoder().encode('ata1: hard resetting link <script>\n')),
  ]
  const { ticketId, number } = await order('oleg', '/tickets', { text: 'Диск умирает', impact: 'down', files })
  await order('anna', `/tickets/${ticketId}/replies`, { text: 'Смотрим.', nextContactBy: inAnHour() })
  const page = await as('anna')
  await page.goto(`/desk/t/${number}`)
  await page.getByText('Смотрим.').waitFor()
  await page.keyboard.press('Shift+F')
  const files_ = page.getByRole('dialog', { name: 'Файлы заявки' })
  await files_.getByRole('button', { name: 'снимок.png' }).press('Enter')
  const shown = page.getByRole('dialog', { name: 'снимок.png' })
  await expect(shown.getByRole('img', { name: 'снимок.png' })).toBeVisible()
  await page.keyboard.press('+')
  await expect(shown.getByText('150 %')).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('dialog', { name: 'dmesg.txt' }).getByText('<script>')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(files_.getByRole('button', { name: 'dmesg.txt' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})
