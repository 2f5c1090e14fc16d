import { tickets } from '#contract/index.ts'
import { TextArea } from '../../../ui/TextArea.tsx'
import type { Uploaded } from '../../../wire/upload.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault } from '../../shell/fault.ts'
import { useReader } from '../../shell/reader.tsx'
import { useDraft } from '../../shell/useDraft.ts'
import { HiddenSoon } from '../secrets/HiddenSoon.tsx'
import { writtenSince } from '../ticket.ts'
import { AttachButton, Attached, FileCatcher } from '../writing/Attachments.tsx'
import { heldByThread, Meanwhile } from '../writing/Meanwhile.tsx'
import { OtherDrafts } from '../writing/OtherDrafts.tsx'
import { SendingNotes } from '../writing/SendingNotes.tsx'
import { type Drafted, useSending } from '../writing/useSending.ts'
import { useUploads } from '../writing/useUploads.ts'
import type { OrderProps } from './HandOver.tsx'

type Answers = { happened: string; done: string; advice: string }
type ResolveDraft = Drafted & Answers & { files: Uploaded[]; seenSeq: number | null }
const fresh: ResolveDraft = { happened: '', done: '', advice: '', files: [], seenSeq: null, intent: null }

/** Solving means explaining: what happened, what we did, what to do so that it does not come back. */
export function Resolve({ ticket, onClose, onDone }: OrderProps) {
  const { me, t } = useReader()
  const words = t.desk.orders.resolve
  const draft = useDraft(ticket.ticketId, 'resolve', fresh)
  const { value, change } = draft
  const uploads = useUploads(draft)
  const meanwhile = writtenSince(ticket.entries, value.seenSeq ?? ticket.lastSeq, me.id)
  const sending = useSending(
    tickets.resolveTicket,
    draft,
    ({ held }) => onDone(held ? null : words.sent, { sent: true }),
    'resolve',
  )
  const write = (answer: Partial<Answers>) =>
    change((draft) => ({ ...answer, seenSeq: draft.seenSeq ?? ticket.lastSeq }))

  const act = () =>
    sending.send(() => ({
      ticketId: ticket.ticketId,
      happened: value.happened,
      done: value.done,
      advice: value.advice,
      seenSeq: meanwhile.length > 0 ? ticket.lastSeq : (value.seenSeq ?? ticket.lastSeq),
      to: ticket.recipients.map(({ email }) => email),
      files: value.files.map(({ id }) => id),
    }))
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      lead={words.lead}
      size="wide"
      act={meanwhile.length > 0 ? words.actAnyway : words.act}
      onAct={act}
      pending={sending.phase !== 'idle'}
      reason={uploads.busy ? t.desk.orders.sending.uploadsFirst : undefined}
      aside={<AttachButton uploads={uploads} />}
    >
      <OtherDrafts draft={draft} />
      <Meanwhile entries={meanwhile} onRead={() => change({ seenSeq: ticket.lastSeq })} />
      <FileCatcher uploads={uploads}>
        <TextArea
          label={words.happened}
          help={words.happenedHelp}
          rows={3}
          autoFocus
          value={value.happened}
          onChange={(happened) => write({ happened })}
          error={fieldFault(sending.error, 'happened')}
        />
        <TextArea
          label={words.done}
          rows={3}
          value={value.done}
          onChange={(done) => write({ done })}
          error={fieldFault(sending.error, 'done')}
        />
        <TextArea
          label={words.advice}
          rows={3}
          value={value.advice}
          onChange={(advice) => write({ advice })}
          error={fieldFault(sending.error, 'advice')}
        />
        <HiddenSoon text={`${value.happened}\n${value.done}\n${value.advice}`} />
        <Attached
          files={value.files}
          uploads={uploads}
          onRemove={(file) => change((draft) => ({ files: draft.files.filter(({ id }) => id !== file.id) }))}
        />
      </FileCatcher>
      <SendingNotes sending={sending} without={heldByThread} />
    </FormDialog>
  )
}
