import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { Select } from '../../../ui/Select.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'
import type { BulkProps } from './BulkWindow.tsx'
import { useNextForMany } from './NextForMany.tsx'
import { useGiving } from './useGiving.ts'

/** To another line: colleagues read what was done in every ticket, and every client why and until when. */
export function BulkHandOver({ selection, onClose, onGiven }: BulkProps) {
  const t = useWords()
  const { bulk, orders } = t.desk
  const words = orders.handOver
  const lines = useScreen(tickets.deskChoices, {}).data?.lines ?? []
  const [lineId, setLine] = useState<string | null>(null)
  const [summary, setSummary] = useState('')
  const [reason, setReason] = useState('')
  const next = useNextForMany()
  const giving = useGiving(selection, onGiven)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={bulk.title.hand_over({ n: selection.count })}
      size="wide"
      act={bulk.act.hand_over({ n: selection.count })}
      onAct={() => lineId && giving.give({ what: 'hand_over', lineId, summary, reason, nextContactBy: next.instant() })}
      pending={giving.pending}
      reason={lineId === null ? words.chooseLine : next.known ? undefined : orders.sending.timeFirst}
      fault={formFault(giving.error, t, ['order'])}
    >
      <Select
        label={words.line}
        placeholder={words.chooseLine}
        options={lines.map(({ id, name }) => ({ id, label: name }))}
        value={lineId}
        onChange={setLine}
      />
      <TextArea
        label={words.summary}
        help={bulk.summaryHelp}
        rows={5}
        value={summary}
        onChange={setSummary}
        error={fieldFault(giving.error, 'order.summary')}
      />
      <TextField
        label={words.reason}
        help={words.reasonHelp}
        maxLength={500}
        value={reason}
        onChange={setReason}
        error={fieldFault(giving.error, 'order.reason')}
      />
      {next.field}
    </FormDialog>
  )
}
