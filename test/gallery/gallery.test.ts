import assert from 'node:assert/strict'
import type { Server } from 'node:http'
import { after, before, describe, it } from 'node:test'
import { fileURLToPath } from 'node:url'
import { type Browser, expect, type Page } from '@playwright/test'
import { createBuilder } from 'vite'
import { openBrowser } from './browser.ts'
import { complaintsOf, troublesOf } from './examine.ts'
import { scenes } from './scenes.ts'
import { serveGallery } from './serve.ts'

let browser: Browser
let server: Server
let origin: string
let complaints: string[]

before(async () => {
  const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url))
  await (await createBuilder({ configFile, logLevel: 'warn' })).buildApp()
  ;({ server, origin } = await serveGallery())
  browser = await openBrowser()
})

after(async () => {
  await browser?.close()
  server?.close()
})

async function visit(path: string, look: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<Page> {
  const { width = 1440, colorScheme } = look
  const context = await browser.newContext({ viewport: { width, height: 800 }, colorScheme })
  const page = await context.newPage()
  complaints = complaintsOf(page)
  await page.goto(origin + path)
  await page.locator('main').first().waitFor()
  return page
}

describe('every part of the design system, also with its layers open', () => {
  for (const { name, path, act, excused } of scenes) {
    it(`${name}: nothing to object on a dark phone and on a light screen`, async () => {
      for (const [width, colorScheme] of [
        [320, 'dark'],
        [1440, 'light'],
      ] as const) {
        const page = await visit(path, { width, colorScheme })
        await act?.(page)
        assert.deepEqual([...complaints, ...(await troublesOf(page, excused))], [])
        await page.context().close()
      }
    })
  }

  for (const path of scenes.map((scene) => scene.path).filter((path) => path.startsWith('/portal'))) {
    it(`${path} comes from the server without a style attribute or an inline script`, async () => {
      const html = await (await fetch(origin + path)).text()
      assert.doesNotMatch(html, /<[^>]+ style=|<style|<script(?![^>]* src=)|<[^>]+ on[a-z]+=/)
    })
  }
})

describe('on the desk', () => {
  it('a refused button can be reached, says why, and does nothing', async () => {
    const page = await visit('/desk/parts')
    const button = page.getByRole('button', { name: 'Отправить', exact: true })
    await button.focus()
    await page.keyboard.press('Enter')
    assert.equal(await button.getAttribute('aria-disabled'), 'true')
    const reason = await button.getAttribute('aria-describedby')
    assert.match((await page.locator(`[id="${reason}"]`).textContent()) ?? '', /Сначала скажите/)
  })

  it('a closed dialog gives focus back to the button that opened it', async () => {
    const page = await visit('/desk/parts')
    const opener = page.getByRole('button', { name: 'Передать…' })
    await opener.click()
    await page.getByRole('dialog', { name: 'Передать заявку' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    assert.equal(await opener.evaluate((button) => button === document.activeElement), true)
  })

  it('two letters and Enter choose a person', async () => {
    const page = await visit('/desk/parts')
    const field = page.getByRole('combobox', { name: 'Кому' })
    await field.click()
    await field.pressSequentially('си')
    await page.getByRole('option', { name: /Павел Сидоров/ }).waitFor()
    await page.keyboard.press('Enter')
    await expect(field).toHaveValue('Павел Сидоров')
  })

  it('an entry of a menu that cannot be chosen is still reached and read', async () => {
    const page = await visit('/desk/parts')
    await page.getByRole('button', { name: 'Ещё' }).press('Enter')
    await page.getByRole('menu').waitFor()
    for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown')
    const entry = page.getByRole('menuitem', { name: /Объединить Клиенты разные/ })
    assert.equal(await entry.evaluate((item) => item === document.activeElement), true)
    await page.keyboard.press('Enter')
    assert.equal(await page.getByRole('menu').isVisible(), true)
  })

  it('a refused button of a menu opens nothing', async () => {
    const page = await visit('/desk/parts')
    // By force: the browser's driver would wait for a refused button to be allowed.
    await page.getByRole('button', { name: 'Важность' }).click({ force: true })
    assert.equal(await page.getByRole('menu').count(), 0)
  })

  it('news is told to a screen reader once, by the polite region', async () => {
    const page = await visit('/desk/parts')
    await page.getByRole('button', { name: 'Показать новость' }).click()
    const told = page.locator('[aria-live="polite"]').filter({ hasText: 'Заметка сохранена' })
    assert.equal(await told.count(), 1)
  })
})

describe('in the portal', () => {
  it('a form is sent once, however often its button is pressed', async () => {
    const page = await visit('/portal/ticket')
    // Counted at the document, where a sending that nobody stopped would leave the page.
    await page.evaluate(() => {
      document.addEventListener('submit', (event) => {
        if (!event.defaultPrevented) document.body.dataset.sent = `${Number(document.body.dataset.sent ?? 0) + 1}`
        event.preventDefault()
      })
    })
    await page.getByLabel('Ваш ответ').fill('Теперь работает')
    const button = page.locator('once-form button[type="submit"]')
    await button.click()
    await button.click({ force: true })
    assert.equal(await button.textContent(), 'Отправляем…')
    assert.equal(await page.locator('body').getAttribute('data-sent'), '1')
  })

  it('files come one after another, are listed with their sizes, and each can be taken off', async () => {
    const page = await visit('/portal/new')
    const field = page.locator('input[type="file"]')
    const file = (name: string, bytes: number) => ({ name, mimeType: 'text/plain', buffer: Buffer.alloc(bytes) })
    await field.setInputFiles(file('dmesg.txt', 14_000))
    await field.setInputFiles(file('mtr.txt', 2_000))
    assert.deepEqual(await chosen(page), ['dmesg.txt', 'mtr.txt'])
    assert.match((await page.locator('.files').textContent()) ?? '', /dmesg\.txt\s+14\s+кБ/)
    await page.getByRole('button', { name: 'Убрать dmesg.txt' }).click()
    assert.deepEqual(await chosen(page), ['mtr.txt'])
  })

  it('a pasted screenshot becomes a file, pasted words stay words', async () => {
    const page = await visit('/portal/new')
    await paste(page, { picture: true })
    await paste(page, { picture: true })
    assert.deepEqual(await chosen(page), ['image.png', 'image-2.png'])
    await paste(page, { picture: true, words: 'из таблицы' })
    assert.equal((await chosen(page)).length, 2)
  })

  it('a promised time says how long it is until then by the clock of the server', async () => {
    const page = await visit('/portal/ticket')
    assert.match((await page.locator('due-time').textContent()) ?? '', /^до 14:30 \(через \d+ минут/)
  })

  it('a form that came back begins at the summary of its errors, which leads to the field', async () => {
    const page = await visit('/portal/new')
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'errors')
    await page.locator('#errors a').click()
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'text')
  })
})

const chosen = (page: Page) =>
  page
    .locator('input[type="file"]')
    .evaluate((field) => [...((field as HTMLInputElement).files ?? [])].map(({ name }) => name))

const paste = (page: Page, clipboard: { picture?: boolean; words?: string }) =>
  page.getByLabel('Что случилось?').evaluate((field, { picture, words }) => {
    const clipboardData = new DataTransfer()
    if (picture) clipboardData.items.add(new File(['pixels'], 'image.png', { type: 'image/png' }))
    if (words) clipboardData.setData('text/plain', words)
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, clipboard)
