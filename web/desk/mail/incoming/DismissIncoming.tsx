import { useState } from 'react'
import { mail } from '#contract/index.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { wordsOf } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

type Reason = 'spam' | 'not_for_us'

export function DismissIncoming({
  mailId,
  onClose,
  onDone,
}: {
  mailId: string
  onClose: () => void
  onDone: () => void
}) {
  const words = useWords()
  const { incoming } = words.desk
  const [reason, setReason] = useState<Reason>('spam')
  const order = useOrder(mail.dismissMail, () => {
    sayDone(incoming.dismissDone)
    onDone()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      size="small"
      title={incoming.dismiss}
      lead={incoming.dismissLead}
      act={incoming.dismiss}
      pending={order.pending}
      fault={order.error ? wordsOf(order.error, words) : undefined}
      onAct={() => void order.give({ mailId, reason })}
    >
      <RadioGroup
        label={incoming.dismiss}
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
