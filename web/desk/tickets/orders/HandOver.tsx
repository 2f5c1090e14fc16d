import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { now } from '../../shell/clock.ts'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault } from '../../shell/fault.ts'
import { useReader, useTimes } from '../../shell/reader.tsx'
import { useDraft } from '../../shell/useDraft.ts'
import { HiddenSoon } from '../secrets/HiddenSoon.tsx'
import type { Ticket } from '../ticket.ts'
import { NextContact } from '../writing/NextContact.tsx'
import { OtherDrafts } from '../writing/OtherDrafts.tsx'
import { noChoice, type PromiseChoice, promisedTime } from '../writing/promise.ts'
import { SendingNotes } from '../writing/SendingNotes.tsx'
import { type Drafted, useSending } from '../writing/useSending.ts'
import css from './Orders.module.css'

type HandOverDraft = Drafted & {
  lineId: string | null
  agentId: string | null
  summary: string
  reason: string
  next: PromiseChoice
}
const fresh: HandOverDraft = { lineId: null, agentId: null, summary: '', reason: '', next: noChoice, intent: null }
const anyone = 'anyone'

export type OrderProps = {
  ticket: Ticket
  onClose: () => void
  /**
   * What to say of it; nothing when it is told elsewhere. `sent`: the client is written to, and the turn may be another's.
   * `undo` takes it back while it can be.
   */
  onDone: (news: string | null, more?: { sent?: boolean; undo?: () => Promise<unknown> }) => void
}

/** Most go one line up. */
function lineAfter({ lines, line }: Ticket): string {
  const at = lines.findIndex(({ id }) => id === line.id)
  return (lines[at + 1] ?? lines[at - 1] ?? line).id
}

/** To another line or person: colleagues get what was done and what is asked, the client why and until when. */
export function HandOver({
  ticket,
  chosenLineId,
  onClose,
  onDone,
}: OrderProps & { chosenLineId?: string | undefined }) {
  const { me, t } = useReader()
  const times = useTimes()
  const words = t.desk.orders.handOver
  const draft = useDraft(ticket.ticketId, 'hand-over', fresh)
  const { value, change } = draft
  // What was chosen just now goes before what a draft remembers.
  const [chosen, setChosen] = useState(chosenLineId)
  const lineId = chosen ?? value.lineId ?? lineAfter(ticket)
  const onLine = ticket.agents.filter((agent) => agent.lineIds.includes(lineId) && agent.id !== ticket.assignee?.id)
  const agent = onLine.find(({ id }) => id === value.agentId)
  const whom = agent?.name ?? ticket.lines.find(({ id }) => id === lineId)?.name ?? ''
  const at = promisedTime(value.next, ticket.proposedNextContact, now(), me.zone)
  const sending = useSending(
    tickets.handOver,
    draft,
    ({ held }) => onDone(held ? null : words.done({ whom }), { sent: true }),
    'hand-over',
  )

  const act = () =>
    sending.send(() => ({
      ticketId: ticket.ticketId,
      lineId,
      agentId: agent?.id ?? null,
      summary: value.summary,
      reason: value.reason,
      nextContactBy: new Date(promisedTime(value.next, ticket.proposedNextContact, now(), me.zone) ?? 0).toISOString(),
      to: ticket.recipients.map(({ email }) => email),
    }))
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      size="wide"
      act={words.act}
      onAct={act}
      pending={sending.phase !== 'idle'}
      reason={at === null ? t.desk.orders.sending.timeFirst : undefined}
    >
      <OtherDrafts draft={draft} />
      <div className={css.pair}>
        <Select
          label={words.line}
          placeholder={words.chooseLine}
          options={ticket.lines.map(({ id, name }) => ({ id, label: name }))}
          value={lineId}
          onChange={(lineId) => {
            setChosen(undefined)
            change({ lineId, agentId: null })
          }}
          error={fieldFault(sending.error, 'lineId')}
        />
        <Select
          label={words.person}
          placeholder={words.anyone}
          options={[{ id: anyone, label: words.anyone }, ...onLine.map(({ id, name }) => ({ id, label: name }))]}
          value={agent?.id ?? anyone}
          onChange={(id) => change({ agentId: id === anyone ? null : id })}
        />
      </div>
      <TextArea
        label={words.summary}
        help={words.summaryHelp}
        rows={5}
        autoFocus
        value={value.summary}
        onChange={(summary) => change({ summary })}
        error={fieldFault(sending.error, 'summary')}
      />
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        maxLength={500}
        value={value.reason}
        onChange={(reason) => change({ reason })}
        error={fieldFault(sending.error, 'reason')}
      />
      <HiddenSoon text={value.summary} readers="staff" />
      <HiddenSoon text={value.reason} />
      <NextContact
        chosen={value.next}
        onChange={(next) => change({ next })}
        proposed={ticket.proposedNextContact}
        clientZone={ticket.contact.zone}
      />
      {value.reason.trim() && at !== null && (
        <figure className={css.client}>
          <figcaption>{words.clientReads}</figcaption>
          <blockquote>{words.sentence({ whom, reason: value.reason.trim(), time: times.short(at) })}</blockquote>
        </figure>
      )}
      <SendingNotes sending={sending} />
    </FormDialog>
  )
}
