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

/** All of it in one describe: the browser is gone when it has been looked at, and not when the whole run is over. */
describe('the gallery', () => {
  let browser: Browser
  let server: Server
  let origin: string
  let complaints: string[]

  before(async () => {
    const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url))
    const builder = await createBuilder({ configFile, logLevel: 'warn' })
    await builder.build(builder.environments.client!)
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
})
