import { expect, test } from './stage.ts'

test('who is not signed in is led to the door', async ({ page, stage }) => {
  await page.goto(`${stage.url}/`)
  await expect(page).toHaveURL(/\/login/)
})
