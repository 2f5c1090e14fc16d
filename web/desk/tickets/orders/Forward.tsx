import { tickets } from '#contract/index.ts'
import type { DeskEntry } from '#contract/tickets.ts'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import type { Uploaded } from '../../../wire/upload.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault } from '../../shell/fault.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import { useDraft } from '../../shell/useDraft.ts'
import { HiddenSoon } from '../secrets/HiddenSoon.tsx'
import type { Ticket } from '../ticket.ts'
import { AttachButton, Attached, FileCatcher } from '../writing/Attachments.tsx'
import { OtherDrafts } from '../writing/OtherDrafts.tsx'
import { SendingNotes } from '../writing/SendingNotes.tsx'
import { type Drafted, useSending } from '../writing/useSending.ts'
import { useUploads } from '../writing/useUploads.ts'
import css from './Forward.module.css'
import type { OrderProps } from './HandOver.tsx'
import pairs from './Orders.module.css'

type ForwardDraft = Drafted & {
  to: string
  toName: string
  text: string
  /** Null until something is chosen: the first message then, which says what it is about. */
  messages: number[] | null
  withoutFiles: boolean
  files: Uploaded[]
}
const fresh: ForwardDraft = {
  to: '',
  toName: '',
  text: '',
  messages: null,
  withoutFiles: false,
  files: [],
  intent: null,
}

/** Messages to somebody outside. The address stands on the button, and it can be taken back for some seconds. */
export function Forward({ ticket, onClose, onDone }: OrderProps) {
  const { t } = useReader()
  const words = t.desk.forwarding
  const draft = useDraft(ticket.ticketId, 'forward', fresh)
  const { value, change } = draft
  const uploads = useUploads(draft)
  const sayable = ticket.entries.filter(({ kind }) => kind === 'message' || kind === 'solution')
  const chosen = value.messages ?? sayable.slice(0, 1).map(({ seq }) => seq)
  const to = value.to.trim()
  const sending = useSending(
    tickets.forwardTicket,
    draft,
    ({ held }) => onDone(held ? null : words.done({ to }), { sent: false }),
    'forward',
  )
  const act = () =>
    sending.send(() => ({
      ticketId: ticket.ticketId,
      to,
      toName: value.toName,
      text: value.text,
      format: 'markdown',
      messages: chosen,
      withoutFiles: value.withoutFiles,
      files: value.files.map(({ id }) => id),
    }))
  const reason =
    (uploads.busy ? t.desk.orders.sending.uploadsFirst : undefined) ??
    (to === '' ? words.toFirst : undefined) ??
    (value.text.trim() === '' ? words.textFirst : undefined)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      size="wide"
      lead={words.lead}
      act={to ? words.act({ to }) : words.actFirst}
      onAct={act}
      pending={sending.phase !== 'idle'}
      {...(reason ? { reason } : {})}
    >
      <OtherDrafts draft={draft} />
      <div className={pairs.pair}>
        <TextField
          label={words.to}
          type="email"
          autoFocus
          autoComplete="off"
          maxLength={254}
          value={value.to}
          onChange={(to) => change({ to })}
          error={fieldFault(sending.error, 'to')}
        />
        <TextField
          label={words.toName}
          autoComplete="off"
          maxLength={120}
          value={value.toName}
          onChange={(toName) => change({ toName })}
          error={fieldFault(sending.error, 'toName')}
        />
      </div>
      <FileCatcher uploads={uploads}>
        <TextArea
          label={words.text}
          help={words.textHelp}
          rows={5}
          value={value.text}
          onChange={(text) => change({ text })}
          error={fieldFault(sending.error, 'text')}
        />
        <HiddenSoon text={value.text} readers="nobody" />
        <Attached
          files={value.files}
          uploads={uploads}
          onRemove={(file) => change((draft) => ({ files: draft.files.filter(({ id }) => id !== file.id) }))}
        />
        <AttachButton uploads={uploads} />
      </FileCatcher>
      <WhatGoesAlong
        ticket={ticket}
        sayable={sayable}
        chosen={chosen}
        onChoose={(messages) => change({ messages })}
        withoutFiles={value.withoutFiles}
        onWithoutFiles={(withoutFiles) => change({ withoutFiles })}
      />
      <SendingNotes sending={sending} />
    </FormDialog>
  )
}

type AlongProps = {
  ticket: Ticket
  sayable: DeskEntry[]
  chosen: number[]
  onChoose: (messages: number[]) => void
  withoutFiles: boolean
  onWithoutFiles: (without: boolean) => void
}

/** What the client and we have said to each other; what was said among ourselves is not offered. */
function WhatGoesAlong({ ticket, sayable, chosen, onChoose, withoutFiles, onWithoutFiles }: AlongProps) {
  const words = useReader().t.desk.forwarding
  const hasFiles = sayable.some(({ seq, files }) => chosen.includes(seq) && files.length > 0)
  return (
    <fieldset className="field">
      <legend className="field-label">{words.which}</legend>
      <div className={css.messages}>
        {sayable.map((entry) => (
          <Checkbox
            key={entry.seq}
            label={<Message entry={entry} ticket={ticket} />}
            checked={chosen.includes(entry.seq)}
            onChange={(on) =>
              onChoose(on ? [...chosen, entry.seq].sort((a, b) => a - b) : chosen.filter((seq) => seq !== entry.seq))
            }
          />
        ))}
      </div>
      {chosen.length === 0 && <p className="meta">{words.whichNone}</p>}
      {hasFiles && (
        <div className={css.files}>
          <Checkbox label={words.withoutFiles} checked={withoutFiles} onChange={onWithoutFiles} />
        </div>
      )}
    </fieldset>
  )
}

function Message({ entry, ticket }: { entry: DeskEntry; ticket: Ticket }) {
  const { t } = useReader()
  const times = useTimes()
  const { forwarding } = t.desk
  const who = entry.author?.name ?? ticket.contact.name
  const text = entry.text ?? entry.solution?.happened ?? ''
  return (
    <>
      <span className="meta">
        {forwarding.message({ who, time: times.short(entry.at) })}
        {entry.files.length > 0 && `, ${forwarding.files({ n: entry.files.length })}`}
      </span>
      <span className={css.start} dir="auto">
        {text}
      </span>
    </>
  )
}
