import { useState } from 'react'
import { type ServiceKind, serviceKind } from '#contract/accounts.ts'
import { accounts } from '#contract/index.ts'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Service } from './account.ts'

type Props = { accountId: string; service: Service; onClose: () => void }

export function ChangeService({ accountId, service, onClose }: Props) {
  const t = useWords()
  const words = t.desk.admin.accounts
  const [kind, setKind] = useState<ServiceKind>(service.kind)
  const [name, setName] = useState(service.name)
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
      onAct={() => void order.give({ accountId, serviceId: service.id, kind, name })}
      pending={order.pending}
      fault={formFault(order.error, t, ['name'])}
    >
      <RadioGroup
        flow="chips"
        label={words.serviceKind}
        options={serviceKind.options.map((id) => ({ id, label: t.common.serviceKinds[id] }))}
        value={kind}
        onChange={(id) => setKind(serviceKind.options.find((each) => each === id) ?? kind)}
      />
      <TextField
        label={words.serviceName}
        help={words.serviceNameHelp}
        value={name}
        onChange={setName}
        autoFocus
        autoComplete="off"
        error={fieldFault(order.error, 'name')}
      />
    </FormDialog>
  )
}
