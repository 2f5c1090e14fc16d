import { useState } from 'react'
import { TextArea } from '../../../ui/TextArea.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import { HiddenSoon } from '../secrets/HiddenSoon.tsx'
import type { BulkProps } from './BulkWindow.tsx'
import { useGiving } from './useGiving.ts'

export function BulkNote({ selection, onClose, onGiven }: BulkProps) {
  const t = useWords()
  const { bulk, ticket } = t.desk
  const [text, setText] = useState('')
  const giving = useGiving(selection, onGiven)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={bulk.title.note({ n: selection.count })}
      act={bulk.act.note({ n: selection.count })}
      onAct={() => giving.give({ what: 'note', text })}
      pending={giving.pending}
      fault={formFault(giving.error, t, ['order'])}
    >
      <TextArea
        label={ticket.note}
        help={`${ticket.noteSeenBy}. ${bulk.blanksHelp}`}
        rows={5}
        autoFocus
        value={text}
        onChange={setText}
        error={fieldFault(giving.error, 'order.text')}
      />
      <HiddenSoon text={text} readers="nobody" />
    </FormDialog>
  )
}
