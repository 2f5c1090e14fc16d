import { type ReactNode, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { Fold } from '../../ui/Fold.tsx'
import { addresses } from '../../wire/addresses.ts'
import { useTakenBack } from '../shell/drafting/taken-back.ts'
import { useHints } from '../shell/hints.ts'
import { useArrival } from '../shell/Page.tsx'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { useMySends } from '../shell/sending/useMySends.ts'
import { useShortcuts } from '../shell/shortcuts.ts'
import { useDraft } from '../shell/useDraft.ts'
import { Facts } from './Facts.tsx'
import { FileOpening } from './files/opener.ts'
import { useFilesWindow } from './files/useFilesWindow.tsx'
import { Head } from './Head.tsx'
import { KnownHere } from './KnownHere.tsx'
import { GoesOnIn } from './merging/GoesOnIn.tsx'
import { TookIn } from './merging/TookIn.tsx'
import { useOrders } from './orders/useOrders.tsx'
import { PromiseBar } from './PromiseBar.tsx'
import { GiveOpener } from './secrets/GiveOpener.tsx'
import { PassedOn } from './secrets/PassedOn.tsx'
import css from './TicketView.module.css'
import { AutomaticMails } from './thread/AutomaticMails.tsx'
import { PendingSends } from './thread/PendingSends.tsx'
import { Thread } from './thread/Thread.tsx'
import { allAtOnce, useConversation } from './thread/useConversation.ts'
import { useLinkedMessage } from './thread/useLinkedMessage.ts'
import { walkWords } from './thread/walk-words.ts'
import { reasonOf, type Ticket } from './ticket.ts'
import { useTogether } from './together/useTogether.ts'
import { useAtEnd } from './useAtEnd.ts'
import { useCopying } from './useCopying.ts'
import { useSeen } from './useSeen.ts'
import { WhoWroteIt } from './WhoWroteIt.tsx'
import { freshNote, NoteBox } from './writing/NoteBox.tsx'
import { ForwardOpener, MergeOpener, NoteOpener, ReplyOpener } from './writing/Openers.tsx'
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
  /** What came by mail for it and waits for a look. */
  held: ReactNode
}

/**
 * One ticket: what it is, what is promised, what was said, and two editors that cannot be taken for each other. Only
 * one is open at a time; the other folds to its line with its draft.
 */
export function TicketView(props: TicketViewProps) {
  const { ticket, listHref, onGo, hasNext } = props
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
  const orders = useOrders(ticket, { onDone: (sent) => sent && leave() })
  const conversing = useConversation(ticket)
  const [gap] = conversing.shown.gaps
  const talk = useRef<HTMLDivElement>(null)
  const linked = useLinkedMessage(conversing, talk)
  useAtEnd(talk, ticket.lastSeq, linked.isWanted)
  useArrival(heading)
  useSeen(ticket)
  useTogether(ticket, writing === 'reply' ? reply.value.text : null)

  const hint = useHints()
  const next = hasNext ? { label: words.nextTicket, keys: hint('nextTicket'), onPress: () => onGo('next') } : undefined
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
    else if (kind === 'forward' || kind === 'resolve') orders.start({ what: kind })
    else orders.start({ what: 'hand_over' })
  })
  const copying = useCopying(ticket.number)
  const files = useFilesWindow(ticket.number)
  const [, go] = useLocation()
  useShortcuts({
    ...orders.keys,
    reply: { run: () => setWriting('reply'), reason: reasonOf(ticket.may.reply, t) },
    note: { run: () => setWriting('note'), reason: reasonOf(ticket.may.note, t) },
    unfold: gap && (() => void conversing.show(gap, gap.messages <= allAtOnce ? 'all' : 'page')),
    files: ticket.files > 0 && (() => files.open(null)),
    nextTicket: () => onGo('next'),
    previousTicket: () => onGo('previous'),
    nextWord: () => walkWords(talk.current, 1),
    previousWord: () => walkWords(talk.current, -1),
    clientCard: () => go(addresses.account(ticket.account.id)),
    newForClient: ticket.may.note === null && (() => go(addresses.newForClient(ticket.account.id))),
    copyNumber: copying.number,
    copyLink: copying.link,
    back: () => onGo('list'),
  })

  return (
    <FileOpening value={files.open}>
      <div className={css.ticket}>
        <div className={css.read}>
          <div className={css.top}>
            <Head ticket={ticket} listHref={listHref} onDo={orders.start} heading={heading} />
            <WhoWroteIt ticket={ticket} />
            <KnownHere incidents={ticket.incidents} />
            <GoesOnIn ticket={ticket} draft={reply} />
            <PromiseBar ticket={ticket} onDo={orders.start} onTakeUp={orders.takeUp} />
          </div>
          <div className={css.narrowFacts}>
            <Fold title={ticketWords.facts.fold}>
              <Facts ticket={ticket} />
            </Fold>
          </div>
          <TookIn ticket={ticket} />
          <div className={css.talk} ref={talk}>
            <Thread
              number={ticket.number}
              conversing={conversing}
              marked={linked.marked}
              to={recipientsIn(ticket, words.reply.andMore) ?? ''}
            >
              <AutomaticMails mails={ticket.automatic} />
              {props.held}
              <PassedOn ticket={ticket} />
              <PendingSends ticket={ticket} />
              {writing === 'note' ? (
                <NoteBox
                  ticket={ticket}
                  draft={note}
                  onFold={() => fold('note')}
                  onSaved={(news) => done('note', news)}
                />
              ) : (
                <div className={css.inward}>
                  <NoteOpener
                    ticket={ticket}
                    draft={note.value.text}
                    onOpen={() => setWriting('note')}
                    ref={noteOpener}
                  />
                  <ForwardOpener ticket={ticket} onOpen={() => orders.start({ what: 'forward' })} />
                  <MergeOpener ticket={ticket} onOpen={() => orders.start({ what: 'merge' })} />
                  <span className={css.outward}>
                    <GiveOpener ticket={ticket} />
                  </span>
                </div>
              )}
            </Thread>
          </div>
        </div>
        <div className={css.dock} data-open={writing === 'reply'}>
          {writing === 'reply' ? (
            <ReplyBox
              ticket={ticket}
              draft={reply}
              onFold={() => fold('reply')}
              onSent={(news) => done('reply', news)}
            />
          ) : (
            <ReplyOpener
              ticket={ticket}
              draft={reply.value.text}
              onOpen={() => setWriting('reply')}
              ref={replyOpener}
            />
          )}
        </div>
        <aside className={css.side} aria-label={ticketWords.facts.fold}>
          <Facts ticket={ticket} />
        </aside>
        {orders.window}
        {files.window}
      </div>
    </FileOpening>
  )
}
