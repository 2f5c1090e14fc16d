import { useState } from 'react'
import { accounts } from '#contract/index.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Contact } from './account.ts'
import { type Right, RightFields } from './RightFields.tsx'

/** Another role, another last day. */
export function ChangeContact({
  accountId,
  contact,
  onClose,
}: {
  accountId: string
  contact: Contact
  onClose: () => void
}) {
  const t = useWords()
  const { accounts: more } = t.desk.people
  const [right, setRight] = useState<Right>({
    role: contact.role,
    mayCall: contact.mayCall,
    until: contact.until ?? '',
  })
  const order = useOrder(accounts.changeContact, () => {
    sayDone(more.changed)
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={more.changePersonTitle(contact)}
      act={t.desk.admin.people.save}
      onAct={() => void order.give({ accountId, contactId: contact.id, ...right, until: right.until || null })}
      pending={order.pending}
      fault={formFault(order.error, t, ['until'])}
    >
      <RightFields value={right} onChange={setRight} untilError={fieldFault(order.error, 'until')} />
    </FormDialog>
  )
}
