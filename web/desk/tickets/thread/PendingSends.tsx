import { useEffect, useRef } from 'react'
import { blocksOf } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { ClockIcon } from '../../../ui/icons.ts'
import { useWords } from '../../shell/reader.tsx'
import { useSecondsLeft } from '../../shell/sending/useSecondsLeft.ts'
import { useTakeBack } from '../../shell/sending/useTakeBack.ts'
import type { Ticket } from '../ticket.ts'
import { MarkedUp } from './MarkedUp.tsx'
import css from './PendingSends.module.css'
import { Said } from './Said.tsx'

type Send = Ticket['sends'][number]

/** What is on its way: mine with its words and the seconds left, of a colleague's that it is. It is not in the ticket yet. */
export function PendingSends({ ticket }: { ticket: Ticket }) {
  const { held } = useWords().desk.drafts
  return ticket.sends.map((send) =>
    send.mine ? (
      <Mine key={send.sendId} send={send} said={send.mine} ticket={ticket} />
    ) : (
      <p key={send.sendId} className={css.theirs}>
        <Icon of={ClockIcon} /> {held.colleague({ name: send.by.name })}
      </p>
    ),
  )
}

type MineProps = { send: Send; said: NonNullable<Send['mine']>; ticket: Ticket }

function Mine({ send, said, ticket: { ticketId, number } }: MineProps) {
  const { held, files } = useWords().desk.drafts
  const seconds = useSecondsLeft(send.goesIn, send.sendId)
  const takeBack = useTakeBack()
  const box = useRef<HTMLElement>(null)
  useEffect(() => void box.current?.scrollIntoView({ block: 'nearest' }), [])
  const canTakeBack = send.state === 'held' && seconds > 0
  return (
    <article ref={box} className={css.mine} aria-label={held.pending}>
      <header className={css.head}>
        <Icon of={ClockIcon} />
        <b>{held.kinds[send.kind]}</b>
        <span>
          {held.pending}. {canTakeBack ? held.goesIn({ n: seconds }) : held.going}
        </span>
        {canTakeBack && (
          <Button size="small" keys="Z" onClick={() => void takeBack({ ...send, ticketId, number })}>
            {held.undo}
          </Button>
        )}
      </header>
      {said.body ? <MarkedUp blocks={blocksOf(said.body)} /> : <Said text={said.text} />}
      {said.files > 0 && <p className="meta">{files({ n: said.files })}</p>}
    </article>
  )
}
