/** Tickets that were put together, and the window in which they are. */
import type { Page } from '@playwright/test'
import { ticketWith } from '../mail-in-tickets.ts'
import type { Screen } from '../screen.ts'

const by = { id: crypto.randomUUID(), name: 'Анна Соколова' }
const at = '2026-03-02T09:40:00.000Z'
const path: Screen['path'] = ({ full }) => `/desk/t/${full.number}`

const mergedAway = ({ may }: Record<string, unknown>) => ({
  status: 'closed',
  nextContactBy: null,
  mergedInto: { ticketId: crypto.randomUUID(), number: 100_002, at, by, mayTakeApart: true },
  may: { ...(may as object), reply: 'ticket_merged', note: 'ticket_merged', change: 'ticket_merged' },
})

const tookIn = ({ contact }: Record<string, unknown>) => ({
  tookIn: [1, 2].map((n) => ({
    ticketId: crypto.randomUUID(),
    number: 100_000 + n,
    subject: n === 1 ? 'И почта тоже не работает' : `Сайт ${'оченьдлинноеимя'.repeat(6)}.example лежит`,
    contact: { id: crypto.randomUUID(), name: (contact as { name: string }).name },
    messages: 3 * n,
    at,
    by,
    mayTakeApart: true,
  })),
})

const merging = async (page: Page) => {
  await page.keyboard.press('Shift+M')
  const window = page.getByRole('dialog')
  await window.getByRole('radio').first().check()
}

export const mergingScreens: Screen[] = [
  { name: 'a ticket, merging it', place: 'ticket', who: 'anna', path, act: merging },
  { name: 'a ticket that was merged away', place: 'ticket', who: 'anna', path, act: ticketWith(mergedAway) },
  { name: 'a ticket that took others in', place: 'ticket', who: 'anna', path, act: ticketWith(tookIn) },
]
