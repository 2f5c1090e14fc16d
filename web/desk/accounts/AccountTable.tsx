import type { accounts, Output } from '#contract/index.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useWords } from '../shell/reader.tsx'

type Row = Output<typeof accounts.accountList>['rows'][number]

export function AccountTable({ rows }: { rows: Row[] }) {
  const { common, desk } = useWords()
  const words = desk.admin.accounts
  const columns: Column<Row>[] = [
    {
      id: 'name',
      title: words.name,
      names: true,
      cell: ({ id, name }) => <AppLink href={addresses.account(id)}>{name}</AppLink>,
    },
    { id: 'contract', title: words.contract, cell: ({ contractNumber }) => contractNumber },
    { id: 'category', title: words.category, cell: ({ category }) => common.categories[category] },
    { id: 'tier', title: desk.people.accounts.tier, cell: ({ tier }) => common.tiers[tier] },
    { id: 'contacts', title: words.contacts, align: 'end', cell: ({ contacts }) => contacts },
    { id: 'tickets', title: words.openTickets, align: 'end', cell: ({ openTickets }) => openTickets },
  ]
  return <DataTable caption={words.title} captionUnseen columns={columns} rows={rows} rowKey={({ id }) => id} />
}
