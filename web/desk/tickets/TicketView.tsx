import { useRef, useState } from 'react'
import { Fold } from '../../ui/Fold.tsx'
import { useTakenBack } from '../shell/drafting/taken-back.ts'
import { useArrival } from '../shell/Page.tsx'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { useMySends } from '../shell/sending/useMySends.ts'
import { useShortcuts } from '../shell/shortcuts.ts'
import { useDraft } from '../shell/useDraft.ts'
import { Facts } from './Facts.tsx'
import { Head } from './Head.tsx'
import { isOver } from './looks.ts'
import { useOrders } from './orders/useOrders.tsx'
import { PromiseBar } from './PromiseBar.tsx'
import css from './TicketView.module.css'
import { PendingSends } from './thread/PendingSends.tsx'
import { Thread } from './thread/Thread.tsx'
import type { Ticket } from './ticket.ts'
import { useTogether } from './together/useTogether.ts'
import { useAtEnd } from './useAtEnd.ts'
import { useSeen } from './useSeen.ts'
import { freshNote, NoteBox } from './writing/NoteBox.tsx'
import { NoteOpener, ReplyOpener } from './writing/Openers.tsx'
import { freshReply, ReplyBox } from './writing/ReplyBox.tsx'
import { recipientsIn } from './writing/recipients.ts'

type Writing = 'reply' | 'note' | null

export type TicketViewProps = {
  ticket: Ticket
  /** Which editor stands open when the page comes. */
  writing: Writing
  listHref: string
  /** The neighbours in the list it was opened from. */
  onGo: (where: 'next' | 'previous' | 'list') => void
  hasNext: boolean
  onUnfold: () => void
  unfolding: boolean
}

/**
 * One ticket: what it is, what is promised, what was said, and two editors that cannot be taken for each other. Only
 * one is open at a time; the other folds to its line with its draft.
 */
export function TicketView(props: TicketViewProps) {
  const { ticket, listHref, onGo, hasNext, onUnfold, unfolding } = props
  const { t } = useReader()
  const { orders: words, ticket: ticketWords } = t.desk
  const [writing, setWriting] = useState<Writing>(props.writing)
  const heading = useRef<HTMLHeadingElement>(null)
  const replyOpener = useRef<HTMLButtonElement>(null)
  const noteOpener = useRef<HTMLButtonElement>(null)
  const reply = useDraft(ticket.ticketId, 'reply', freshReply)
  const note = useDraft(ticket.ticketId, 'note', freshNote)
  const { afterSending } = useMySends().habits
  const leave = () => afterSending !== 'stay' && onGo(afterSending)
  const orders = useOrders(ticket, (sent) => sent && leave())
  const end = useAtEnd(ticket.lastSeq)
  useArrival(heading)
  useSeen(ticket)
  useTogether(ticket, writing === 'reply' ? reply.value.text : null)

  const next = hasNext ? { label: words.nextTicket, keys: 'N', onPress: () => onGo('next') } : undefined
  const fold = (which: 'reply' | 'note') => {
    setWriting(null)
    setTimeout(() => (which === 'reply' ? replyOpener : noteOpener).current?.focus())
  }
  const done = (which: 'reply' | 'note', news: string | null) => {
    fold(which)
    if (news !== null) sayDone(news, next)
    if (which === 'reply') leave()
  }
  useTakenBack(ticket.ticketId, (kind) => {
    if (kind === 'reply') setWriting('reply')
    else orders.start({ what: kind === 'resolve' ? 'resolve' : 'hand_over' })
  })
  useShortcuts({
    r: () => ticket.may.reply === null && setWriting('reply'),
    m: () => ticket.may.note === null && setWriting('note'),
    t: () => !isOver(ticket.status) && orders.start({ what: 'move' }),
    h: () => orders.start({ what: 'hand_over' }),
    l: () => orders.start({ what: 'hand_over' }),
    a: () => orders.start({ what: 'assign' }),
    p: () => orders.start({ what: 'priority' }),
    s: () => orders.start({ what: 'status' }),
    'shift e': () => orders.start({ what: 'resolve' }),
    v: ticket.folded > 0 ? onUnfold : undefined,
    n: () => onGo('next'),
    'shift n': () => onGo('previous'),
    esc: () => onGo('list'),
  })

  return (
    <div className={css.ticket}>
      <div className={css.top}>
        <Head ticket={ticket} listHref={listHref} onDo={orders.start} heading={heading} />
        <PromiseBar ticket={ticket} onDo={orders.start} onTakeUp={orders.takeUp} />
      </div>
      <div className={css.narrowFacts}>
        <Fold title={ticketWords.facts.fold}>
          <Facts ticket={ticket} />
        </Fold>
      </div>
      <div className={css.talk} ref={end}>
        <Thread
          entries={ticket.entries}
          folded={ticket.folded}
          to={recipientsIn(ticket, words.reply.andMore) ?? ''}
          onUnfold={onUnfold}
          unfolding={unfolding}
        >
          <PendingSends ticket={ticket} />
          {writing === 'note' ? (
            <NoteBox ticket={ticket} draft={note} onFold={() => fold('note')} onSaved={(news) => done('note', news)} />
          ) : (
            <NoteOpener ticket={ticket} draft={note.value.text} onOpen={() => setWriting('note')} ref={noteOpener} />
          )}
        </Thread>
      </div>
      <div className={css.dock} data-open={writing === 'reply'}>
        {writing === 'reply' ? (
          <ReplyBox ticket={ticket} draft={reply} onFold={() => fold('reply')} onSent={(news) => done('reply', news)} />
        ) : (
          <ReplyOpener ticket={ticket} draft={reply.value.text} onOpen={() => setWriting('reply')} ref={replyOpener} />
        )}
      </div>
      <aside className={css.side} aria-label={ticketWords.facts.fold}>
        <Facts ticket={ticket} />
      </aside>
      {orders.window}
    </div>
  )
}
