import { useState } from 'react'
import { accounts } from '#contract/index.ts'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { LanguageField } from '../shell/LanguageField.tsx'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { ZoneField } from '../shell/ZoneField.tsx'
import { type Right, RightFields } from './RightFields.tsx'

type Props = { accountId: string; onClose: () => void; onAdded: (name: string, link: string | null) => void }

/** Somebody who may write for the account from now on. */
export function AddContact({ accountId, onClose, onAdded }: Props) {
  const { me, t } = useReader()
  const words = t.desk.admin.accounts
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [right, setRight] = useState<Right>({ role: 'technical', mayCall: false, until: '' })
  const [language, setLanguage] = useState(me.language)
  const [zone, setZone] = useState(me.zone)
  const order = useOrder(accounts.addContact, ({ link }, input) => onAdded(input.name, link))
  const give = () => void order.give({ accountId, name, email, ...right, until: right.until || null, language, zone })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={words.addPerson}
      lead={words.addPersonLead}
      act={words.addPersonAct}
      onAct={give}
      pending={order.pending}
      fault={formFault(order.error, t, ['name', 'email', 'until', 'zone'])}
    >
      <TextField
        label={t.desk.admin.people.name}
        value={name}
        onChange={setName}
        autoFocus
        autoComplete="off"
        error={fieldFault(order.error, 'name')}
      />
      <TextField
        label={t.desk.admin.people.email}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="off"
        error={fieldFault(order.error, 'email')}
      />
      <RightFields value={right} onChange={setRight} untilError={fieldFault(order.error, 'until')} />
      <LanguageField label={t.desk.admin.people.language} value={language} onChange={setLanguage} />
      <ZoneField
        label={t.desk.admin.people.zone}
        value={zone}
        onChange={setZone}
        error={fieldFault(order.error, 'zone')}
      />
    </FormDialog>
  )
}
