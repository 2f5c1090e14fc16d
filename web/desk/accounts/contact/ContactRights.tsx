import { type Column, DataTable } from '../../../ui/DataTable.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { AppLink } from '../../shell/AppLink.tsx'
import { useWords } from '../../shell/reader.tsx'
import type { ContactOfCard } from '../account.ts'
import { useDays } from '../days.ts'

type Right = ContactOfCard['rights'][number]

/** For whom they act, and as what. */
export function ContactRights({ rights }: { rights: Right[] }) {
  const { common, desk } = useWords()
  const { admin, cards } = desk
  const dayOf = useDays()
  const stateOf = ({ active, mayCall, until }: Right) =>
    active
      ? [mayCall && admin.accounts.calls, until && admin.accounts.untilDay({ day: dayOf(until) })]
          .filter(Boolean)
          .join(' · ')
      : admin.accounts.ended
  const columns: Column<Right>[] = [
    {
      id: 'account',
      title: cards.people.account,
      names: true,
      cell: ({ accountId, accountName, contractNumber }) => (
        <>
          <AppLink href={addresses.account(accountId)}>{accountName}</AppLink>
          <div className="meta">{contractNumber}</div>
        </>
      ),
    },
    { id: 'role', title: admin.accounts.role, cell: ({ role }) => common.contactRoles[role] },
    { id: 'state', title: cards.facts.state, cell: stateOf },
  ]
  return (
    <Panel title={cards.people.rights} flat>
      {rights.length > 0 ? (
        <DataTable
          caption={cards.people.rights}
          captionUnseen
          columns={columns}
          rows={rights}
          rowKey={({ accountId }) => accountId}
        />
      ) : (
        <p className="meta">{cards.people.noRights}</p>
      )}
    </Panel>
  )
}
