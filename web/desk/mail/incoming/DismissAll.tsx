import { useState } from 'react'
import { mail } from '#contract/index.ts'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { wordsOf } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

type Reason = 'spam' | 'not_for_us'

/** Everything that a storm held leaves the tray at once. */
export function DismissAll({ stormId, onClose }: { stormId: string; onClose: () => void }) {
  const words = useWords()
  const { incoming, storms } = words.desk
  const [reason, setReason] = useState<Reason>('not_for_us')
  const order = useOrder(mail.dismissStorm, ({ mails }) => {
    sayDone(storms.dismissDone({ n: mails }))
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      size="small"
      title={storms.dismiss}
      lead={incoming.dismissLead}
      act={storms.dismiss}
      pending={order.pending}
      fault={order.error ? wordsOf(order.error, words) : undefined}
      onAct={() => void order.give({ stormId, reason })}
    >
      <RadioGroup
        label={storms.dismiss}
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
