import { tickets } from '#contract/index.ts'
import { usualReason } from '#contract/words/usual-reason.ts'
import { TextField } from '../../../ui/TextField.tsx'
import { now } from '../../shell/clock.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault } from '../../shell/fault.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import { useDraft } from '../../shell/useDraft.ts'
import { NextContact } from '../writing/NextContact.tsx'
import { noChoice, type PromiseChoice, promisedTime } from '../writing/promise.ts'
import { SendingNotes } from '../writing/SendingNotes.tsx'
import { type Drafted, useSending } from '../writing/useSending.ts'
import type { OrderProps } from './HandOver.tsx'

/** Null until somebody writes a reason of their own. */
type MoveDraft = Drafted & { reason: string | null; next: PromiseChoice }
const fresh: MoveDraft = { reason: null, next: noChoice, intent: null }

/** A promise may be moved, honestly: the client reads the new time and why. */
export function MovePromise({ ticket, onClose, onDone }: OrderProps) {
  const { me, t } = useReader()
  const times = useTimes()
  const words = t.desk.orders.move
  const draft = useDraft(ticket.ticketId, 'move', fresh)
  const { value, change } = draft
  const reason = value.reason ?? usualReason[ticket.contact.language === 'en' ? 'en' : 'ru']
  const at = () => promisedTime(value.next, ticket.proposedNextContact, now(), me.zone)
  const sending = useSending(tickets.moveNextContact, draft, ({ input: { nextContactBy } }) =>
    onDone(words.done({ time: times.short(nextContactBy) })),
  )
  const act = () =>
    sending.send(() => ({
      ticketId: ticket.ticketId,
      nextContactBy: new Date(at() ?? 0).toISOString(),
      reason,
    }))
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      act={words.act}
      onAct={act}
      pending={sending.phase !== 'idle'}
      reason={at() === null ? t.desk.orders.sending.timeFirst : undefined}
    >
      <NextContact
        chosen={value.next}
        onChange={(next) => change({ next })}
        first
        proposed={ticket.proposedNextContact}
        clientZone={ticket.contact.zone}
        error={fieldFault(sending.error, 'nextContactBy')}
      />
      <TextField
        label={words.reason}
        maxLength={500}
        value={reason}
        onChange={(reason) => change({ reason })}
        error={fieldFault(sending.error, 'reason')}
      />
      <SendingNotes sending={sending} />
    </FormDialog>
  )
}
