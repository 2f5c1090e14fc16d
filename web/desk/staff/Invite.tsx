import { useState } from 'react'
import { staff } from '#contract/index.ts'
import { TextField } from '../../ui/TextField.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { LanguageField } from '../shell/LanguageField.tsx'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { ZoneField } from '../shell/ZoneField.tsx'
import type { People } from './people.ts'
import { type Place, RolesAndLines } from './RolesAndLines.tsx'

type Props = { lines: People['lines']; onClose: () => void; onInvited: (name: string, link: string | null) => void }

export function Invite({ lines, onClose, onInvited }: Props) {
  const { me, t } = useReader()
  const { people } = t.desk.admin
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [place, setPlace] = useState<Place>({ roles: ['agent'], lineIds: [] })
  const [language, setLanguage] = useState(me.language)
  const [zone, setZone] = useState(me.zone)
  const order = useOrder(staff.inviteAgent, ({ link }, input) => onInvited(input.name, link))
  return (
    <FormDialog
      open
      onClose={onClose}
      title={people.inviteTitle}
      lead={people.inviteLead}
      size="wide"
      act={people.inviteAct}
      onAct={() => void order.give({ name, email, ...place, language, zone })}
      pending={order.pending}
      reason={place.roles.length === 0 ? people.roleFirst : undefined}
      fault={formFault(order.error, t, ['name', 'email', 'zone', 'roles'])}
    >
      <TextField
        label={people.name}
        value={name}
        onChange={setName}
        autoComplete="off"
        autoFocus
        error={fieldFault(order.error, 'name')}
      />
      <TextField
        label={people.email}
        type="email"
        value={email}
        onChange={setEmail}
        autoComplete="off"
        error={fieldFault(order.error, 'email')}
      />
      <RolesAndLines lines={lines} value={place} onChange={setPlace} error={fieldFault(order.error, 'roles')} />
      <LanguageField label={people.language} value={language} onChange={setLanguage} />
      <ZoneField label={people.zone} value={zone} onChange={setZone} error={fieldFault(order.error, 'zone')} />
    </FormDialog>
  )
}
