import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useHasRole, useTimes, useWords } from '../shell/reader.tsx'
import type { Account } from './account.ts'

type Token = Account['tokens'][number]

/** Programs that act for this client. */
export function AccountTokens({ tokens }: { tokens: Token[] }) {
  const words = useWords().desk.cards.tokens
  const times = useTimes()
  const administrates = useHasRole('administrator')
  const columns: Column<Token>[] = [
    { id: 'name', title: words.name, names: true, cell: ({ name }) => name },
    { id: 'contact', title: words.actsAs, cell: ({ contact }) => contact },
    {
      id: 'used',
      title: words.lastUsed,
      cell: ({ lastUsedAt }) => (lastUsedAt ? times.long(lastUsedAt) : words.never),
    },
    { id: 'until', title: words.until, cell: ({ expiresAt }) => (expiresAt ? times.day(expiresAt) : words.noEnd) },
  ]
  return (
    <Panel title={words.title} flat actions={administrates && <AppLink href={addresses.tokens()}>{words.all}</AppLink>}>
      {tokens.length > 0 ? (
        <DataTable caption={words.title} captionUnseen columns={columns} rows={tokens} rowKey={({ id }) => id} />
      ) : (
        <p className="meta">{words.none}</p>
      )}
    </Panel>
  )
}
