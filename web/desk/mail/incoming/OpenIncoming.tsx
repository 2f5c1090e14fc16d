import { useState } from 'react'
import { mail, type Output } from '#contract/index.ts'
import { Select } from '../../../ui/Select.tsx'
import { FormDialog } from '../../shell/FormDialog.tsx'
import { wordsOf } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'

type Props = {
  mailId: string
  contact: NonNullable<Output<typeof mail.incomingMail>['contact']>
  onClose: () => void
  onOpened: (number: number) => void
}

export function OpenIncoming({ mailId, contact, onClose, onOpened }: Props) {
  const words = useWords()
  const { incoming } = words.desk
  const { accounts } = contact
  const [accountId, setAccountId] = useState(accounts.length === 1 ? accounts[0]!.id : null)
  const order = useOrder(mail.openFromMail, ({ number }) => onOpened(number))
  return (
    <FormDialog
      open
      onClose={onClose}
      size="small"
      title={incoming.open}
      lead={incoming.openLead}
      act={incoming.open}
      pending={order.pending}
      reason={accountId ? undefined : incoming.account}
      fault={order.error ? wordsOf(order.error, words) : undefined}
      onAct={() => accountId && void order.give({ mailId, contactId: contact.id, accountId })}
    >
      <Select
        label={incoming.account}
        placeholder={incoming.account}
        options={accounts.map(({ id, name }) => ({ id, label: name }))}
        value={accountId}
        onChange={setAccountId}
      />
    </FormDialog>
  )
}
