import { type Output, tickets } from '#contract/index.ts'
import type { DeskEntry } from '#contract/tickets.ts'
import { useScreen } from '../shell/screen.ts'
import type { DeskWords } from '../shell/words/load.ts'

export type Ticket = Output<typeof tickets.ticketPage>

/** One ticket as its page shows it; lists ask for it ahead, so that it opens at once. */
export const useTicket = (number: number | null) =>
  useScreen(tickets.ticketPage, { number: number ?? 0 }, { enabled: number !== null })

/** A reason the server gave as a code, in words. */
export const reasonOf = (code: string | null, t: DeskWords): string | undefined =>
  code === null ? undefined : code in t.refusals ? t.refusals[code as keyof DeskWords['refusals']]({}) : code

/** What the client, or a colleague of this person in public, wrote after this entry: whoever answers must have read it. */
export const writtenSince = (entries: readonly DeskEntry[], seq: number, personId: string) =>
  entries.filter(
    ({ seq: at, kind, author }) => at > seq && (kind === 'message' || kind === 'solution') && author?.id !== personId,
  )
