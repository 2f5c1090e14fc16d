import type { accounts, Output } from '#contract/index.ts'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { useTimes, useWords } from '../shell/reader.tsx'
import { LetterState } from './LetterState.tsx'

type Card = Output<typeof accounts.contactCard>
type Letter = Card['letters'][number]

/** What was written to somebody lately, and whether it arrived. */
export function LettersTo({ letters, may }: Pick<Card, 'letters' | 'may'>) {
  const { admin, cards, list } = useWords().desk
  const words = cards.contact
  const times = useTimes()
  const columns: Column<Letter>[] = [
    {
      id: 'kind',
      title: words.letter,
      names: true,
      cell: ({ id, kind }) =>
        may.readLetters ? (
          <AppLink href={addresses.letter(id)}>{admin.letters.kinds[kind]}</AppLink>
        ) : (
          admin.letters.kinds[kind]
        ),
    },
    {
      id: 'ticket',
      title: admin.letters.ticket,
      cell: ({ ticketNumber: n }) => n && <AppLink href={addresses.ticket(n)}>{list.number({ n })}</AppLink>,
    },
    {
      id: 'state',
      title: words.delivery,
      cell: ({ state, lastError }) => (
        <>
          <LetterState state={state} />
          {lastError && <div className="meta">{lastError}</div>}
        </>
      ),
    },
    { id: 'at', title: words.written, cell: ({ createdAt }) => times.long(createdAt) },
  ]
  return (
    <Panel title={words.letters} flat>
      {letters.length > 0 ? (
        <DataTable caption={words.letters} captionUnseen columns={columns} rows={letters} rowKey={({ id }) => id} />
      ) : (
        <p className="meta">{words.noLetters}</p>
      )}
    </Panel>
  )
}
