import type { Page } from '@playwright/test'

export type Scene = {
  name: string
  path: string
  /** What is done before one looks. */
  act?: (page: Page) => Promise<void>
  /** Rules that do not hold here, by name. */
  excused?: string[]
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).click()

export const scenes: Scene[] = [
  { name: 'desk-inbox', path: '/desk/inbox' },
  { name: 'desk-preview', path: '/desk/preview?density=compact' },
  { name: 'desk-work', path: '/desk/work' },
  { name: 'desk-parts', path: '/desk/parts' },
  { name: 'desk-dialog', path: '/desk/parts', act: press('Передать…') },
  { name: 'desk-menu', path: '/desk/parts', act: openMenu },
  { name: 'desk-select', path: '/desk/parts', act: press(/Линия/) },
  // The library hides the page behind an open list and leaves its own field focusable in it: known, excused by name.
  { name: 'desk-combobox', path: '/desk/parts', act: findPerson, excused: ['aria-hidden-focus'] },
  { name: 'desk-tip', path: '/desk/parts', act: (page) => page.getByRole('button', { name: 'Сменить адрес' }).focus() },
  { name: 'desk-toasts', path: '/desk/parts', act: press('Показать новость') },
]

async function openMenu(page: Page) {
  await press('Ещё')(page)
  await page.keyboard.press('ArrowDown')
}

async function findPerson(page: Page) {
  const field = page.getByRole('combobox', { name: 'Кому' })
  await field.click()
  await field.pressSequentially('п')
  await page.getByRole('option').first().waitFor()
}
