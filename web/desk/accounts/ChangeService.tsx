import { useState } from 'react'
import { accounts } from '#contract/index.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Service } from './account.ts'
import { ServiceFields, type ServiceTerms } from './ServiceFields.tsx'

type Props = { accountId: string; service: Service; onClose: () => void }

export function ChangeService({ accountId, service, onClose }: Props) {
  const t = useWords()
  const [terms, setTerms] = useState<ServiceTerms>({ kind: service.kind, name: service.name })
  const order = useOrder(accounts.changeService, () => {
    sayDone(t.desk.people.accounts.changed)
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={t.desk.people.accounts.changeServiceTitle}
      size="small"
      act={t.desk.admin.people.save}
      onAct={() => void order.give({ accountId, serviceId: service.id, ...terms })}
      pending={order.pending}
      fault={formFault(order.error, t, ['name'])}
    >
      <ServiceFields value={terms} onChange={setTerms} nameError={fieldFault(order.error, 'name')} />
    </FormDialog>
  )
}
