import { type KeyboardEvent, useEffect, useRef } from 'react'
import { tickets } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { LockIcon } from '../../../ui/icons.ts'
import type { Uploaded } from '../../../wire/upload.ts'
import { shortcutOf } from '../../shell/keys.ts'
import { useReader } from '../../shell/reader.tsx'
import type { Draft } from '../../shell/useDraft.ts'
import { HiddenSoon } from '../secrets/HiddenSoon.tsx'
import { reasonOf, type Ticket } from '../ticket.ts'
import { MentionPicker, WillBeTold } from '../together/MentionPicker.tsx'
import { type Mention, stillNamed } from '../together/mention-at.ts'
import { AttachButton, Attached, FileCatcher } from './Attachments.tsx'
import { Editor } from './Editor.tsx'
import css from './NoteBox.module.css'
import { OtherDrafts } from './OtherDrafts.tsx'
import { SavedAt, SendingNotes } from './SendingNotes.tsx'
import { useCaret } from './useCaret.ts'
import { type Drafted, useSending } from './useSending.ts'
import { useUploads } from './useUploads.ts'

export type NoteDraft = Drafted & { text: string; files: Uploaded[]; mentions: Mention[] }
export const freshNote: NoteDraft = { text: '', files: [], mentions: [], intent: null }

type Props = { ticket: Ticket; draft: Draft<NoteDraft>; onFold: () => void; onSaved: (news: string) => void }

/** A note for colleagues, written where notes stand, in their yellow, with a verb of its own: it is saved, never sent. */
export function NoteBox({ ticket, draft, onFold, onSaved }: Props) {
  const { t } = useReader()
  const { note, reply, sending: sendingWords } = t.desk.orders
  const { value, change } = draft
  const text = useCaret(draft)
  const box = useRef<HTMLElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'nearest' })
  }, [])

  const uploads = useUploads(draft)
  const sending = useSending(tickets.writeNote, draft, () => onSaved(note.saved))
  const objection =
    reasonOf(ticket.may.note, t) ??
    (uploads.busy ? sendingWords.uploadsFirst : undefined) ??
    (value.text.trim() === '' ? sendingWords.textFirst : undefined)

  const named = stillNamed(value.text, value.mentions)
  const save = () => {
    if (objection || sending.phase !== 'idle') return
    sending.send(() => ({
      ticketId: ticket.ticketId,
      text: value.text,
      format: 'markdown',
      files: value.files.map(({ id }) => id),
      mentions: named.map(({ id }) => id),
    }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const pressed = shortcutOf(event.nativeEvent)
    if (pressed === 'Ctrl Enter') save()
    else if (pressed === 'Esc') onFold()
    else return
    event.preventDefault()
  }
  return (
    <section ref={box} className={css.box} aria-label={note.title} onKeyDown={onKeyDown}>
      <header className={css.head}>
        <Icon of={LockIcon} />
        <h2 className={css.title}>{note.title}</h2>
        <span className={css.seen}>{note.seenBy}</span>
        <Button size="small" tone="quiet" keys="Esc" onClick={onFold}>
          {reply.fold}
        </Button>
      </header>
      <OtherDrafts draft={draft} />
      <FileCatcher uploads={uploads}>
        <Editor
          field={text}
          label={note.text}
          preview={{ ticketId: ticket.ticketId, as: 'note' }}
          placeholder={note.placeholder}
          rows={3}
          value={value.text}
          onChange={(text) => change({ text })}
          readOnly={sending.phase !== 'idle'}
        />
        <MentionPicker
          field={text}
          ticket={ticket}
          onPick={(text, mention) => change(({ mentions }) => ({ text, mentions: [...mentions, mention] }))}
        />
        <WillBeTold mentions={named} />
        <HiddenSoon text={value.text} readers="staff" />
        <Attached
          files={value.files}
          uploads={uploads}
          onRemove={(file) => change((draft) => ({ files: draft.files.filter(({ id }) => id !== file.id) }))}
        />
      </FileCatcher>
      <SendingNotes sending={sending} />
      <footer className={css.foot}>
        <Button
          icon={LockIcon}
          keys="Ctrl ⏎"
          onClick={save}
          pending={sending.phase !== 'idle'}
          pendingLabel={sending.phase === 'waiting' ? sendingWords.waiting : sendingWords.saving}
          reason={objection}
          reasonIn={value.text.trim() === '' ? 'tip' : 'text'}
        >
          {note.save}
        </Button>
        <AttachButton uploads={uploads} />
        <SavedAt at={draft.savedAt} cannotKeep={draft.cannotKeep} />
      </footer>
    </section>
  )
}
