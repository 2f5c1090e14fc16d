import { useState } from 'react'
import { accounts } from '#contract/index.ts'
import { type ContactRole, contactRoles } from '#contract/roles.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { DateTimeField } from '../../ui/DateTimeField.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Contact } from './account.ts'

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
  const words = t.desk.admin.accounts
  const { accounts: more } = t.desk.people
  const [role, setRole] = useState<ContactRole>(contact.role)
  const [mayCall, setMayCall] = useState(contact.mayCall)
  const [until, setUntil] = useState(contact.until ?? '')
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
      onAct={() => void order.give({ accountId, contactId: contact.id, role, mayCall, until: until || null })}
      pending={order.pending}
      fault={formFault(order.error, t, ['until'])}
    >
      <RadioGroup
        flow="chips"
        label={words.role}
        options={contactRoles.map((id) => ({ id, label: t.common.contactRoles[id] }))}
        value={role}
        onChange={(id) => setRole(contactRoles.find((each) => each === id) ?? role)}
      />
      <Checkbox label={words.mayCall} help={words.mayCallHelp} checked={mayCall} onChange={setMayCall} />
      <DateTimeField
        kind="date"
        label={words.until}
        help={words.untilHelp}
        value={until}
        onChange={setUntil}
        error={fieldFault(order.error, 'until')}
      />
    </FormDialog>
  )
}
