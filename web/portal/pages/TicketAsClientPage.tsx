import type { PageProps } from './page.ts'
import { TicketPage } from './TicketPage.tsx'

/** The client's page with the client's clock and language; the frame says whose eyes these are, and nothing can be sent. */
export function TicketAsClientPage({ data: { ticket, client }, reader }: PageProps<'ticket-as-client'>) {
  const { name, language, zone } = client
  const asClient = { ...reader, name, language, zone, door: 'portal', looking: reader.language } as const
  // What the client has begun to write is nobody else's.
  return <TicketPage data={{ ...ticket, drafts: [], reader: '' }} reader={asClient} />
}
