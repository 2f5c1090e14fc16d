import { useState } from 'react'
import { TextArea } from '../../../ui/TextArea.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import type { BulkProps } from './BulkWindow.tsx'
import { useGiving } from './useGiving.ts'

const parts = ['happened', 'done', 'advice'] as const
const fresh = { happened: '', done: '', advice: '' }

export function BulkResolve({ selection, onClose, onGiven }: BulkProps) {
  const t = useWords()
  const { bulk, orders } = t.desk
  const [said, setSaid] = useState(fresh)
  const giving = useGiving(selection, onGiven)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={bulk.title.resolve({ n: selection.count })}
      lead={`${orders.resolve.lead} ${bulk.blanksHelp}`}
      size="wide"
      act={bulk.act.resolve({ n: selection.count })}
      onAct={() => giving.give({ what: 'resolve', ...said })}
      pending={giving.pending}
      fault={formFault(giving.error, t, ['order'])}
    >
      {parts.map((part, at) => (
        <TextArea
          key={part}
          label={orders.resolve[part]}
          rows={3}
          autoFocus={at === 0}
          value={said[part]}
          onChange={(text) => setSaid((now) => ({ ...now, [part]: text }))}
          error={fieldFault(giving.error, `order.${part}`)}
        />
      ))}
    </FormDialog>
  )
}
