import { type KeyboardEvent, useMemo } from 'react'
import { tickets } from '#contract/index.ts'
import { firstOpenBlank, openBlanks } from '#contract/tickets.ts'
import { Button } from '../../../ui/Button.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import type { Uploaded } from '../../../wire/upload.ts'
import { now, useNow } from '../../shell/clock.ts'
import { shortcutOf } from '../../shell/keys.ts'
import { useLostAt } from '../../shell/OfflineBar.tsx'
import { useReader, useTimes } from '../../shell/reader.tsx'
import type { Draft } from '../../shell/useDraft.ts'
import { NotReached } from '../NotReached.tsx'
import { reasonOf, type Ticket, writtenSince } from '../ticket.ts'
import { AlongWith } from './AlongWith.tsx'
import { AttachButton, Attached, FileCatcher } from './Attachments.tsx'
import { answerPicker } from './answer-picker.ts'
import { type Answered, answersAsked, isOnlyBeginning, noAnswers, withAnswer } from './answers.ts'
import { Editor } from './Editor.tsx'
import { heldByThread, Meanwhile } from './Meanwhile.tsx'
import { NextContact } from './NextContact.tsx'
import { NotConfirmed } from './NotConfirmed.tsx'
import { OpenBlanks } from './OpenBlanks.tsx'
import { OtherDrafts } from './OtherDrafts.tsx'
import { noChoice, type PromiseChoice, promisedTime } from './promise.ts'
import css from './ReplyBox.module.css'
import { recipientsIn } from './recipients.ts'
import { SavedAt, SendingNotes } from './SendingNotes.tsx'
import { slashAt, typeIn } from './type-in.ts'
import { useCaret } from './useCaret.ts'
import { type Drafted, useSending } from './useSending.ts'
import { useUploads } from './useUploads.ts'

export type ReplyDraft = Drafted &
  Answered & {
    text: string
    files: Uploaded[]
    next: PromiseChoice
    move: 'ours' | 'clients'
    /** The last entry that was there when the first word was written. */
    seenSeq: number | null
  }
export const freshReply: ReplyDraft = {
  text: '',
  files: [],
  next: noChoice,
  move: 'ours',
  seenSeq: null,
  intent: null,
  ...noAnswers,
}

type Props = { ticket: Ticket; draft: Draft<ReplyDraft>; onFold: () => void; onSent: (news: string | null) => void }

/** The answer to the client. To whom it goes and by when they hear next stands on its button. */
export function ReplyBox({ ticket, draft, onFold, onSent }: Props) {
  const { me, t } = useReader()
  const times = useTimes()
  const shownNow = useNow()
  const words = t.desk.orders.reply
  const { value, change } = draft
  const text = useCaret(draft)

  const uploads = useUploads(draft)
  const meanwhile = writtenSince(ticket.entries, value.seenSeq ?? ticket.lastSeq, me.id)
  const to = recipientsIn(ticket, words.andMore)
  const timeAt = (at: number) => promisedTime(value.next, ticket.proposedNextContact, at, me.zone)
  const shownTime = timeAt(shownNow)
  const sending = useSending(
    tickets.postReply,
    draft,
    ({ held, input: { nextContactBy } }) =>
      onSent(held ? null : words.sent({ name: to ?? '', time: nextContactBy ? times.short(nextContactBy) : '' })),
    'reply',
  )
  const pickers = useMemo(
    () => [
      answerPicker(ticket.number, t.desk.answers.pick, (answer) =>
        change((draft) => withAnswer(draft, answer, now(), me.zone)),
      ),
    ],
    [ticket.number, t, change, me.zone],
  )
  const objection = useObjection(ticket, value, uploads.busy, shownTime)

  const send = () => {
    if (objection || sending.phase !== 'idle') return
    sending.send(() => ({
      ticketId: ticket.ticketId,
      text: value.text,
      format: 'markdown',
      nextContactBy: new Date(timeAt(now()) ?? 0).toISOString(),
      move: value.move,
      ...answersAsked(value, (title) => t.desk.answers.handedWith({ title })),
      seenSeq: meanwhile.length > 0 ? ticket.lastSeq : (value.seenSeq ?? ticket.lastSeq),
      to: ticket.recipients.map(({ email }) => email),
      files: value.files.map(({ id }) => id),
    }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = shortcutOf(event.nativeEvent)
    if (pressed === 'Ctrl Enter') send()
    else if (pressed === 'Esc') onFold()
    else return
    event.preventDefault()
  }
  const onText = (next: string) =>
    change((draft) => ({
      text: next,
      seenSeq: next === '' ? null : (draft.seenSeq ?? ticket.lastSeq),
      // Nothing of a ready text is left: nothing goes along with it.
      ...(next === '' ? noAnswers : {}),
    }))

  return (
    <section className={css.box} aria-label={words.title} onKeyDown={onKeyDown}>
      <header className={css.head}>
        <h2 className={css.title}>{words.title}</h2>
        <Recipients ticket={ticket} />
        <Button size="small" tone="quiet" keys="Esc" onClick={onFold}>
          {words.fold}
        </Button>
      </header>
      <NotConfirmed authorship={ticket.authorship} />
      {ticket.recipients.map(({ id, name, undeliverable }) => (
        <NotReached key={id} name={name} of={undeliverable} />
      ))}
      <OtherDrafts draft={draft} />
      <Meanwhile entries={meanwhile} onRead={() => change({ seenSeq: ticket.lastSeq })} />
      <FileCatcher uploads={uploads}>
        <Editor
          field={text}
          label={words.text}
          preview={{
            ticketId: ticket.ticketId,
            ...(shownTime ? { nextContactBy: new Date(shownTime).toISOString() } : {}),
          }}
          placeholder={words.placeholder}
          rows={5}
          value={value.text}
          onChange={onText}
          readOnly={sending.phase !== 'idle'}
          pickers={pickers}
          caretAfter={firstOpenBlank}
          tools={
            <Button
              size="small"
              tone="quiet"
              keys="/"
              onClick={() => text.current && typeIn(text.current, slashAt(text.current))}
            >
              {t.desk.answers.pick}
            </Button>
          }
        />
        <OpenBlanks text={value.text} field={text} />
        <Attached
          files={value.files}
          uploads={uploads}
          onRemove={(file) => change((draft) => ({ files: draft.files.filter(({ id }) => id !== file.id) }))}
        />
      </FileCatcher>
      <AlongWith along={value.along} onChange={(along) => change({ along })} />
      <div className={css.terms}>
        <NextContact
          chosen={value.next}
          onChange={(next) => change({ next })}
          proposed={ticket.proposedNextContact}
          clientZone={ticket.contact.zone}
        />
        <RadioGroup
          flow="chips"
          label={words.move}
          options={(['ours', 'clients'] as const).map((id) => ({ id, label: words.moves[id] }))}
          value={value.move}
          onChange={(move) => change({ move: move === 'clients' ? 'clients' : 'ours' })}
        />
      </div>
      <SendingNotes sending={sending} without={heldByThread} />
      <footer className={css.foot}>
        <Button
          tone="primary"
          keys="Ctrl ⏎"
          onClick={send}
          pending={sending.phase !== 'idle'}
          pendingLabel={sending.phase === 'waiting' ? t.desk.orders.sending.waiting : t.desk.orders.sending.pending}
          reason={objection}
          reasonIn={value.text.trim() === '' ? 'tip' : 'text'}
        >
          <SendWords
            anyway={meanwhile.length > 0}
            words={words}
            name={to ?? ''}
            time={shownTime && times.short(shownTime)}
          />
        </Button>
        <AttachButton uploads={uploads} />
        <SavedAt at={draft.savedAt} cannotKeep={draft.cannotKeep} />
      </footer>
    </section>
  )
}

/** Why it cannot go now; nothing when it can. */
function useObjection(ticket: Ticket, value: ReplyDraft, uploading: boolean, time: number | null) {
  const { t } = useReader()
  const { reply, sending } = t.desk.orders
  const refused = reasonOf(ticket.may.reply, t)
  if (refused) return refused
  if (ticket.recipients.length === 0) return reply.nobody
  if (uploading) return sending.uploadsFirst
  if (value.text.trim() === '') return sending.textFirst
  if (time === null) return sending.timeFirst
  const [blank] = openBlanks(value.text)
  if (blank) return t.desk.writing.editor.blankFirst({ blank })
  if (isOnlyBeginning(value)) return t.desk.answers.untouched
  return time <= now() ? sending.timePast : undefined
}

type ReplyWords = ReturnType<typeof useReader>['t']['desk']['orders']['reply']

type SendWordsProps = { words: ReplyWords; name: string; time: string | null | 0; anyway: boolean }

function SendWords({ words, name, time, anyway }: SendWordsProps) {
  const { outbox } = useReader().t.desk.drafts
  if (useLostAt() !== null) return outbox.sendLater
  if (!time) return words.sendUntimed({ name })
  return anyway ? words.sendAnyway({ name, time }) : words.send({ name, time })
}

function Recipients({ ticket }: { ticket: Ticket }) {
  const { reply } = useReader().t.desk.orders
  return (
    <p className={css.to}>
      {reply.to}:{' '}
      {ticket.recipients.map(({ name, email }, i) => (
        <span key={email}>
          {i > 0 && ', '}
          {name} <span className={css.address}>&lt;{email}&gt;</span>
        </span>
      ))}
    </p>
  )
}
