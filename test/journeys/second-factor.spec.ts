import { Secret, TOTP } from 'otpauth'
import { expect, test } from './stage.ts'

test('a client sets a second factor up and signs in with it, without any script', async ({ as, stage }) => {
  const page = await as('mallory', { javaScriptEnabled: false, locale: 'en-GB' })
  await page.goto('/me')
  await page.getByRole('link', { name: 'Set it up' }).click()
  await page.getByRole('button', { name: 'Set it up' }).click()
  await expect(page.getByRole('img', { name: 'QR code for the authenticator app' })).toBeVisible()
  await expect(page.locator('.recovery li')).toHaveCount(10)
  const recovery = (await page.locator('.recovery li').first().textContent())!
  const secret = Secret.fromBase32((await page.locator('.secret').textContent())!.replaceAll(' ', ''))
  const code = (stepsAhead: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 })

  await page.getByLabel('Type the code').fill('000000')
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.getByRole('alert')).toContainText('This code is not right')
  await page.getByLabel('Type the code').fill(code(0))
  await page.getByRole('button', { name: 'Turn it on' }).click()
  await expect(page.getByText('The second factor is on.')).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  const signsIn = async () => {
    await page.goto('/login?to=%2Faccount&lang=en')
    await page.getByLabel('E-mail').fill('mallory@people.example')
    await page.getByLabel('Password').fill(stage.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await expect(page).toHaveURL(/\/login\/code/)
  }
  await signsIn()
  // The one of a moment ago is used up; the next one counts already, as clocks of telephones run ahead.
  await page.getByLabel('Code').fill(code(1))
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page).toHaveURL(/\/account$/)
  await expect(page.getByText('Invite a colleague')).toBeVisible()

  await page.getByText('Invite a colleague').click()
  await page.getByLabel('Name', { exact: true }).fill('Eve')
  await page.getByLabel('E-mail').fill('eve@other.example')
  await page.getByRole('button', { name: 'Invite' }).click()
  await expect(page.getByText('The invitation is on its way.')).toBeVisible()
  await expect(page.getByText('eve@other.example')).toBeVisible()

  await page.getByRole('button', { name: 'Sign out' }).click()
  await signsIn()
  await page.getByLabel('Code').fill(recovery.toUpperCase())
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.goto('/me')
  await expect(page.getByText('this device', { exact: true })).toBeVisible()
})
