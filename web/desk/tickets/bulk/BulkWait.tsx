import { useState } from 'react'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import type { Waiting } from '../orders/doing.ts'
import type { BulkProps } from './BulkWindow.tsx'
import { useNextForMany } from './NextForMany.tsx'
import { useGiving } from './useGiving.ts'

const all: readonly Waiting[] = ['waiting_for_client', 'waiting_for_third_party', 'planned']

export function BulkWait({ selection, first, onClose, onGiven }: BulkProps & { first: Waiting }) {
  const t = useWords()
  const { bulk, orders } = t.desk
  const [waits, setWaits] = useState<Waiting>(first)
  const [reason, setReason] = useState('')
  const next = useNextForMany()
  const giving = useGiving(selection, onGiven)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={bulk.title.wait({ n: selection.count })}
      act={bulk.act.wait({ n: selection.count })}
      onAct={() => giving.give({ what: 'wait', for: waits, reason, nextContactBy: next.instant() })}
      pending={giving.pending}
      reason={next.known ? undefined : orders.sending.timeFirst}
      fault={formFault(giving.error, t, ['order'])}
    >
      <RadioGroup
        label={orders.wait.for}
        options={all.map((id) => ({ id, label: orders.wait.fors[id] }))}
        value={waits}
        onChange={(id) => setWaits(all.find((each) => each === id) ?? first)}
      />
      <TextField
        label={orders.wait.reason}
        maxLength={500}
        autoFocus
        value={reason}
        onChange={setReason}
        error={fieldFault(giving.error, 'order.reason')}
      />
      {next.field}
    </FormDialog>
  )
}
