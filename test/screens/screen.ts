import type { Page } from '@playwright/test'
import type { places } from '../../web/wire/addresses.ts'
import { nothingGiven } from '../nothing-given.ts'
import type { Furnished } from './furnished.ts'

export type Screen = {
  name: string
  place: keyof typeof places
  who: 'anna' | 'maria' | 'pavel'
  path: (desk: Furnished) => string
  /** What is done before one looks. */
  act?: (page: Page) => Promise<void>
  /** Rules of axe that do not hold here, by name and with the reason beside it. */
  excused?: string[]
}

export const press = (key: string) => async (page: Page) => {
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}
export const answering = (part: string, status: number, code: string) => async (page: Page) => {
  const body = JSON.stringify({ code, message: 'Сервер не смог. Назовите E-4F2A9C.', reference: 'E-4F2A9C' })
  await nothingGiven(page)
  await page.route(part, (route) => route.fulfill({ status, contentType: 'application/json', body }))
  await page.reload()
  await page.getByText('E-4F2A9C').waitFor()
}
export const never = (part: string) => async (page: Page) => {
  await nothingGiven(page)
  await page.route(part, () => {})
  await page.reload()
  await page.getByRole('status').first().waitFor()
}
export const offline = async (page: Page) => {
  await page.context().setOffline(true)
  await page.evaluate(() => dispatchEvent(new Event('offline')))
}

export function openFirst(address: string) {
  return async (page: Page) => {
    await page.locator(`main a[href^="${address}"]`).first().click()
    await page.waitForURL(`**${address}**`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
}
