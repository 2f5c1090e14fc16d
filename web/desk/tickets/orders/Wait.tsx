import { tickets } from '#contract/index.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { now } from '../../shell/clock.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault } from '../../shell/fault.ts'
import { useReader } from '../../shell/reader.tsx'
import { useDraft } from '../../shell/useDraft.ts'
import { NextContact } from '../writing/NextContact.tsx'
import { noChoice, type PromiseChoice, promisedTime } from '../writing/promise.ts'
import { SendingNotes } from '../writing/SendingNotes.tsx'
import { type Drafted, useSending } from '../writing/useSending.ts'
import type { Waiting } from './doing.ts'
import type { OrderProps } from './HandOver.tsx'

type WaitDraft = Drafted & { for: Waiting | null; reason: string; next: PromiseChoice }
const fresh: WaitDraft = { for: null, reason: '', next: { ...noChoice, choice: 'tomorrow' }, intent: null }
const all: readonly Waiting[] = ['waiting_for_client', 'waiting_for_third_party', 'planned']

/** It is not our move: whose it is, what we wait for, and until when the client need not ask. */
export function Wait({ ticket, first, onClose, onDone }: OrderProps & { first: Waiting }) {
  const { me, t } = useReader()
  const words = t.desk.orders.wait
  const draft = useDraft(ticket.ticketId, 'wait', fresh)
  const { value, change } = draft
  const sending = useSending(tickets.setAside, draft, () => onDone(words.done))
  const at = () => promisedTime(value.next, ticket.proposedNextContact, now(), me.zone)

  const act = () =>
    sending.send(() => ({
      ticketId: ticket.ticketId,
      for: value.for ?? first,
      reason: value.reason,
      nextContactBy: new Date(at() ?? 0).toISOString(),
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
      <RadioGroup
        label={words.for}
        options={all.map((id) => ({ id, label: words.fors[id] }))}
        value={value.for ?? first}
        onChange={(id) => change({ for: all.find((each) => each === id) ?? first })}
      />
      <TextField
        label={words.reason}
        maxLength={500}
        autoFocus
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={fieldFault(sending.error, 'reason')}
      />
      <NextContact
        chosen={value.next}
        onChange={(next) => change({ next })}
        proposed={ticket.proposedNextContact}
        clientZone={ticket.contact.zone}
        error={fieldFault(sending.error, 'nextContactBy')}
      />
      <SendingNotes sending={sending} />
    </FormDialog>
  )
}
