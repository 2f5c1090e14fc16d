import { useState } from 'react'
import { Fold } from '../../../ui/Fold.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { Shown } from '../../shell/Fault.tsx'
import { useReader } from '../../shell/reader.tsx'
import { Thread } from '../thread/Thread.tsx'
import { useConversation } from '../thread/useConversation.ts'
import { type Ticket, useTicket } from '../ticket.ts'
import { recipientsIn } from '../writing/recipients.ts'
import css from './Merging.module.css'
import { TakeApart } from './TakeApart.tsx'

type Taken = Ticket['tookIn'][number]

/** What was said in the tickets that went into this one: a folded part each, so that every conversation stays one. */
export function TookIn({ ticket }: { ticket: Ticket }) {
  const { merging: words } = useReader().t.desk
  if (ticket.tookIn.length === 0) return null
  return (
    <section className={css.tookIn} aria-label={words.tookIn}>
      <h2 className={css.title}>{words.tookIn}</h2>
      {ticket.tookIn.map((taken) => (
        <Part key={taken.ticketId} taken={taken} />
      ))}
    </section>
  )
}

function Part({ taken }: { taken: Taken }) {
  const { merging: words } = useReader().t.desk
  const [open, setOpen] = useState(false)
  const { ticketId, number, subject, contact, messages, mayTakeApart } = taken
  return (
    <Fold
      open={open}
      onToggle={setOpen}
      title={
        <span>
          <b dir="auto">{words.part({ n: number, subject })}</b>{' '}
          <span className="meta">{words.partFacts({ name: contact.name, messages })}</span>
        </span>
      }
    >
      {open && <WhatWasSaid number={number} />}
      <p className={css.ways}>
        <AppLink href={addresses.ticket(number)}>{words.openPart({ n: number })}</AppLink>
        {mayTakeApart && <TakeApart ticketId={ticketId} number={number} />}
      </p>
    </Fold>
  )
}

/** Its ends first, and what lies between when it is asked for: as on its own page. */
function WhatWasSaid({ number }: { number: number }) {
  const { t } = useReader()
  const asked = useTicket(number)
  return (
    <Shown of={asked} missing={t.refusals.ticket_not_found({})} lines={4}>
      {(part) => <Conversation part={part} />}
    </Shown>
  )
}

function Conversation({ part }: { part: Ticket }) {
  const { reply } = useReader().t.desk.orders
  const conversing = useConversation(part)
  return (
    <Thread
      number={part.number}
      conversing={conversing}
      marked={null}
      to={recipientsIn(part, reply.andMore) ?? ''}
      isPart
    />
  )
}
