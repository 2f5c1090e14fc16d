import { fetched } from './shell/fetched.tsx'

export const TicketPage = fetched(async () => (await import('./pages/TicketPage.tsx')).TicketPage)
export const ViewPage = fetched(async () => (await import('./pages/ViewPage.tsx')).default)

/** The file of the page at an address, where that is one of those read all day long; the first lists have none of their own. */
export async function firstPageAt(path: string): Promise<void> {
  const [, , place, what = '', more] = path.split('/')
  if (place === 't' && !more) await TicketPage.come()
  // A line has an id; a view of everybody's a word, and one's own stands below `view`.
  if (place === 'q' && !what.includes('-')) await ViewPage.come()
}
