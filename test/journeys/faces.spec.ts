import { expect, type Page, test } from '@playwright/test'

/** No face has a letter here; what is drawn for it is the box that stands for every missing letter. */
const nowhere = '\u{10FFFD}'

test('the browser of the tests draws Cyrillic and emoji, not boxes', async ({ page }) => {
  const box = await pictureOf(page, nowhere)
  for (const text of ['Щ', 'ё', '₽', '№', '🙂', '👍']) expect(await pictureOf(page, text), text).not.toBe(box)
  expect(await pictureOf(page, 'Щ')).not.toBe(await pictureOf(page, 'Ж'))
})

test('the browser of the tests draws fields: without a face of symbols it dies at the first one', async ({ page }) => {
  await page.setContent('<!doctype html><input value="1"><select><option>2</select><textarea>3</textarea>')
  expect(await page.locator('textarea').inputValue()).toBe('3')
  expect(await page.screenshot()).toBeTruthy()
})

async function pictureOf(page: Page, text: string) {
  const face = 'font: 32px system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif'
  await page.setContent(`<!doctype html><span style='${face}'>${text}</span>`)
  const shown = page.locator('span')
  expect((await shown.boundingBox())?.width, text).toBeGreaterThan(8)
  return (await shown.screenshot()).toString('base64')
}
