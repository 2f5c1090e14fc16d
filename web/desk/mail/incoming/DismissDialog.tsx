import { useState } from 'react'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { wordsOf } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'

type Reason = 'spam' | 'not_for_us'

type Props = {
  /** What is done, on the window and on its button. */
  act: string
  /** What is chosen while nobody has chosen. */
  first: Reason
  order: { pending: boolean; error: Error | null }
  onClose: () => void
  onDismiss: (reason: Reason) => void
}

/** Why mail leaves the tray: asked once, of one mail or of all that a storm held. */
export function DismissDialog({ act, first, order, onClose, onDismiss }: Props) {
  const words = useWords()
  const { incoming } = words.desk
  const [reason, setReason] = useState(first)
  return (
    <FormDialog
      open
      onClose={onClose}
      size="small"
      title={act}
      lead={incoming.dismissLead}
      act={act}
      pending={order.pending}
      fault={order.error ? wordsOf(order.error, words) : undefined}
      onAct={() => onDismiss(reason)}
    >
      <RadioGroup
        label={act}
        labelUnseen
        value={reason}
        onChange={(id) => setReason(id as Reason)}
        options={[
          { id: 'spam', label: incoming.spam },
          { id: 'not_for_us', label: incoming.notForUs },
        ]}
      />
    </FormDialog>
  )
}
