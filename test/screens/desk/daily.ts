import type { Page } from '@playwright/test'
import { answering, never, offline, press, type Screen } from '../screen.ts'

/** What one works from: my turn, lines, views, the palette, orders for many, oneself. */
export const dailyScreens: readonly Screen[] = [
  { name: 'my turn', place: 'myTurn', who: 'anna', path: () => '/desk/my' },
  { name: 'my turn, nobody waits', place: 'myTurn', who: 'pavel', path: () => '/desk/my' },
  { name: 'my turn, loading', place: 'myTurn', who: 'anna', path: () => '/desk/my', act: never('**/desk/my-turn*') },
  {
    name: 'my turn, broken',
    place: 'myTurn',
    who: 'anna',
    path: () => '/desk/my',
    act: answering('**/desk/my-turn*', 500, 'server_error'),
  },
  { name: 'my turn, offline', place: 'myTurn', who: 'anna', path: () => '/desk/my', act: offline },
  { name: 'notifications', place: 'notifications', who: 'anna', path: () => '/desk/notifications' },
  {
    name: 'notifications, all read',
    place: 'notifications',
    who: 'pavel',
    path: () => '/desk/notifications?which=unread',
  },
  {
    name: 'notifications, how loudly',
    place: 'notifications',
    who: 'anna',
    path: () => '/desk/notifications?which=settings',
  },
  { name: 'the keys', place: 'desk', who: 'anna', path: () => '/desk/my', act: press('?') },
  { name: 'the palette', place: 'desk', who: 'anna', path: () => '/desk/my', act: press('Control+k') },
  { name: 'the palette, found', place: 'desk', who: 'anna', path: () => '/desk/my', act: lookedFor('вектор') },
  { name: 'the palette, nothing found', place: 'desk', who: 'anna', path: () => '/desk/my', act: lookedFor('жжжж') },
  { name: 'a line', place: 'lineQueue', who: 'anna', path: ({ lines }) => `/desk/q/${lines.first}` },
  {
    name: 'an empty line',
    place: 'lineQueue',
    who: 'anna',
    path: ({ lines }) => `/desk/q/${lines.zero}?which=resolved`,
  },
  { name: 'a ready view', place: 'lineQueue', who: 'anna', path: () => '/desk/q/unsolved' },
  { name: 'a saved view', place: 'savedView', who: 'anna', path: ({ viewId }) => `/desk/q/view/${viewId}` },
  { name: 'a view, not there', place: 'savedView', who: 'anna', path: ({ vector }) => `/desk/q/view/${vector}` },
  { name: 'orders for many', place: 'bulks', who: 'anna', path: () => '/desk/bulk' },
  { name: 'orders for many, none', place: 'bulks', who: 'pavel', path: () => '/desk/bulk' },
  { name: 'an order for many', place: 'bulk', who: 'anna', path: ({ bulkId }) => `/desk/bulk/${bulkId}` },
  { name: 'a search', place: 'search', who: 'anna', path: () => '/desk/search?q=сайт' },
  { name: 'a search, nothing found', place: 'search', who: 'anna', path: () => '/desk/search?q=несуществующее' },
  { name: 'me', place: 'me', who: 'anna', path: () => '/desk/me' },
  { name: 'me, look', place: 'me', who: 'anna', path: () => '/desk/me?part=look' },
  { name: 'me, password', place: 'me', who: 'anna', path: () => '/desk/me?part=password' },
  { name: 'me, sessions', place: 'me', who: 'anna', path: () => '/desk/me?part=sessions' },
  { name: 'me, a key that is taken', place: 'me', who: 'anna', path: () => '/desk/me?part=keys', act: taken },
  { name: 'no such page', place: 'desk', who: 'anna', path: () => '/desk/nowhere' },
]

function lookedFor(words: string) {
  return async (page: Page) => {
    await press('Control+k')(page)
    await page.keyboard.type(words)
    await page.getByRole('option', { name: words }).last().waitFor()
  }
}

async function taken(page: Page) {
  await page.locator('main section table').first().getByRole('button').nth(3).press('Enter')
  await page.keyboard.press('j')
}
