import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../shell/reader.tsx'
import type { Ticket } from '../ticket.ts'
import { GiveSecret } from './GiveSecret.tsx'

/** Something for the client to read once: at the far end of the row, because it alone of the row reaches the client. */
export function GiveOpener({ ticket: { ticketId, may } }: { ticket: Ticket }) {
  const { secrets: words } = useWords().common
  const [giving, setGiving] = useState(false)
  if (may.note !== null) return null
  return (
    <>
      <Button size="small" tone="quiet" onClick={() => setGiving(true)}>
        {words.giveOpen.staff}
      </Button>
      {giving && <GiveSecret ticketId={ticketId} onClose={() => setGiving(false)} />}
    </>
  )
}
