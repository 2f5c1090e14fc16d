import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

/** For the client alone, once. What is typed here is in no draft: when the window closes it is forgotten. */
export function GiveSecret({ ticketId, onClose }: { ticketId: string; onClose: () => void }) {
  const t = useWords()
  const words = t.common.secrets
  const [label, setLabel] = useState('')
  const [said, setSaid] = useState('')
  const order = useOrder(tickets.giveSecret, () => {
    sayDone(words.given)
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.giveOpen.staff}
      lead={words.giveLead.staff}
      act={words.give}
      onAct={() => void order.give({ ticketId, label, words: said })}
      pending={order.pending}
      fault={formFault(order.error, t, ['label', 'words'])}
    >
      <TextField
        label={words.label}
        help={words.labelHelp}
        value={label}
        onChange={setLabel}
        maxLength={100}
        autoFocus
        error={fieldFault(order.error, 'label')}
      />
      <TextArea
        label={words.words}
        value={said}
        onChange={setSaid}
        rows={2}
        spellCheck={false}
        maxLength={10_000}
        error={fieldFault(order.error, 'words')}
      />
    </FormDialog>
  )
}
