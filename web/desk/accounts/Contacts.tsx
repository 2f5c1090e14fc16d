import { Button } from '../../ui/Button.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useReader } from '../shell/reader.tsx'
import type { Contact } from './account.ts'
import { useDays } from './days.ts'

export type ContactAct = 'change_contact' | 'invite_again' | 'end_contact'
type Props = { contacts: Contact[]; onAct: ((act: ContactAct, contact: Contact) => void) | undefined }

export function Contacts({ contacts, onAct }: Props) {
  const { t } = useReader()
  const words = t.desk.admin.accounts
  const columns: Column<Contact>[] = [
    {
      id: 'name',
      title: t.desk.admin.people.name,
      names: true,
      cell: ({ id, name, email }) => (
        <>
          <AppLink href={addresses.contact(id)}>{name}</AppLink>
          <div className="meta">{email}</div>
        </>
      ),
    },
    { id: 'role', title: words.role, cell: ({ role }) => t.common.contactRoles[role] },
    {
      id: 'factor',
      title: t.desk.cards.people.factor,
      cell: ({ secondFactor }) => (secondFactor ? t.desk.cards.people.hasFactor : t.desk.cards.people.noFactor),
    },
    { id: 'state', title: t.desk.admin.people.state, cell: (contact) => <State contact={contact} /> },
    {
      id: 'end',
      title: '',
      align: 'end',
      cell: (contact) => contact.active && onAct && <Acts contact={contact} onAct={onAct} />,
    },
  ]
  return <DataTable caption={words.people} captionUnseen columns={columns} rows={contacts} rowKey={({ id }) => id} />
}

function Acts({ contact, onAct }: { contact: Contact; onAct: NonNullable<Props['onAct']> }) {
  const { admin, people } = useReader().t.desk
  const named = { name: contact.name }
  const acts: { act: ContactAct; label: string; named: string }[] = [
    { act: 'change_contact', label: people.accounts.changePerson, named: people.accounts.changePersonNamed(named) },
    { act: 'invite_again', label: people.accounts.inviteAgain, named: people.accounts.inviteAgainNamed(named) },
    { act: 'end_contact', label: admin.accounts.endPerson, named: admin.accounts.endPersonNamed(named) },
  ]
  return (
    <div className="button-row">
      {acts
        .filter(({ act }) => act !== 'invite_again' || !contact.cameIn)
        .map(({ act, label, named }) => (
          <Button key={act} size="small" aria-label={named} onClick={() => onAct(act, contact)}>
            {label}
          </Button>
        ))}
    </div>
  )
}

function State({ contact }: { contact: Contact }) {
  const words = useReader().t.desk.admin.accounts
  const dayOf = useDays()
  const { active, cameIn, mayCall, until } = contact
  if (!active) return words.ended
  const parts = [mayCall && words.calls, until && words.untilDay({ day: dayOf(until) }), !cameIn && words.notIn]
  return parts.filter(Boolean).join(' · ')
}
