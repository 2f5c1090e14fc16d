import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../shell/reader.tsx'
import type { Ticket } from '../ticket.ts'
import css from './Tags.module.css'

/** A field that finds as one types is heavy, and most tickets are read without it. */
const ChangeTags = lazy(async () => ({ default: (await import('./ChangeTags.tsx')).ChangeTags }))

/** The tags of a ticket, and the way to change them. */
export function TicketTags({ ticket }: { ticket: Ticket }) {
  const words = useWords().desk.tags
  const [open, setOpen] = useState(false)
  return (
    <div className={css.part}>
      {ticket.tags.length === 0 ? (
        <span className="meta">{words.none}</span>
      ) : (
        <ul className={css.chips}>
          {ticket.tags.map((name) => (
            <li key={name} className={css.chip} dir="auto">
              {name}
            </li>
          ))}
        </ul>
      )}
      {ticket.may.note === null && (
        <Button size="small" tone="quiet" onClick={() => setOpen(true)}>
          {words.change}
        </Button>
      )}
      {open && (
        <Suspense fallback={null}>
          <ChangeTags ticket={ticket} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  )
}
