import { useState } from 'react'
import { accounts } from '#contract/index.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { ServiceFields, type ServiceTerms } from './ServiceFields.tsx'

export function AddService({ accountId, onClose }: { accountId: string; onClose: () => void }) {
  const t = useWords()
  const words = t.desk.admin.accounts
  const [terms, setTerms] = useState<ServiceTerms>({ kind: 'server', name: '' })
  const order = useOrder(accounts.addService, (_, input) => {
    sayDone(words.serviceAdded({ name: input.name }))
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.addService}
      size="small"
      act={words.addPersonAct}
      onAct={() => void order.give({ accountId, ...terms })}
      pending={order.pending}
      fault={formFault(order.error, t, ['name'])}
    >
      <ServiceFields value={terms} onChange={setTerms} nameError={fieldFault(order.error, 'name')} />
    </FormDialog>
  )
}
