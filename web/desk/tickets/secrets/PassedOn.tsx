import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { LockIcon } from '../../../ui/icons.ts'
import { useOrder } from '../../shell/order.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../../shell/say.ts'
import { reasonOf, type Ticket } from '../ticket.ts'
import { Opened } from './Opened.tsx'
import css from './PassedOn.module.css'

type Secret = NonNullable<Ticket['secrets']>[number]

/** What is passed on to be read once: what waits, and who has read what. */
export function PassedOn({ ticket }: { ticket: Ticket }) {
  const { secrets: words } = useWords().common
  const { secrets = [], mayBeShown = [] } = ticket
  if (secrets.length + mayBeShown.length === 0) return null
  return (
    <section className={css.passedOn} id="secrets" aria-label={words.title}>
      {mayBeShown.map((seq) => (
        <NoCard key={seq} ticket={ticket} seq={seq} />
      ))}
      {secrets.map((secret) => (
        <One key={secret.secretId} ticketId={ticket.ticketId} secret={secret} />
      ))}
    </section>
  )
}

function One({ ticketId, secret }: { ticketId: string; secret: Secret }) {
  const t = useWords()
  const { secrets: words } = t.common
  const { secretId, label, giver, for: side, mine, state } = secret
  const [shown, setShown] = useState<string | null>(null)
  const read = useOrder(tickets.readSecret, ({ words: said }) => setShown(said))
  const end = useOrder(tickets.endSecret, () => {
    setShown(null)
    sayDone(words.destroyed)
  })
  useSaidRefusal(read.error ?? end.error)
  const name = label || words.nameless
  const stillLooking = shown === null && state === 'read' && secret.refused === null
  return (
    <article className={css.one} data-waits={state === 'waits' || undefined}>
      <p className={css.head}>
        <Icon of={LockIcon} /> <b dir="auto">{name}</b> <span className="meta">{words.from({ name: giver })}</span>
      </p>
      {shown === null && (
        <p className="meta">
          <State secret={secret} />
        </p>
      )}
      {shown !== null && (
        <Opened said={shown} pending={end.pending} onClose={() => void end.give({ ticketId, secretId })} />
      )}
      {side === 'staff' && shown === null && (state === 'waits' || stillLooking) && (
        <Button
          size="small"
          pending={read.pending}
          aria-label={words.openNamed({ label: name })}
          reason={reasonOf(secret.refused, t)}
          onClick={() => void read.give({ ticketId, secretId })}
        >
          {words.open}
        </Button>
      )}
      {mine && state === 'waits' && (
        <Button size="small" pending={end.pending} onClick={() => void end.give({ ticketId, secretId })}>
          {words.takeBack}
        </Button>
      )}
    </article>
  )
}

function State({ secret: { state, until, reader, readAt } }: { secret: Secret }) {
  const { states } = useWords().common.secrets
  const times = useTimes()
  if (state === 'waits') return states.waits({ time: times.long(until) })
  return state === 'read' ? states.read({ name: reader ?? '', time: times.long(readAt ?? until) }) : states[state]
}

function NoCard({ ticket, seq }: { ticket: Ticket; seq: number }) {
  const { secrets: words } = useWords().common
  const times = useTimes()
  const show = useOrder(tickets.showHidden, () => sayDone(words.isShown))
  useSaidRefusal(show.error)
  const at = ticket.entries.find((entry) => entry.seq === seq)?.at
  const time = at ? times.short(at) : `№ ${seq}`
  return (
    <p className={css.noCard}>
      <a href={`#entry-${seq}`}>{words.notCard({ time })}</a>
      <Button
        size="small"
        pending={show.pending}
        aria-label={words.showAgainNamed({ time })}
        onClick={() => void show.give({ ticketId: ticket.ticketId, seq })}
      >
        {words.showAgain}
      </Button>
    </p>
  )
}
