import { useSearch } from 'wouter'
import { type Output, tickets } from '#contract/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { SearchIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { useWords } from '../shell/reader.tsx'
import { useTitle } from '../shell/title.ts'
import type { ListRow } from '../tickets/list/row.ts'
import { TicketList } from '../tickets/list/TicketList.tsx'
import { useLongList } from '../tickets/list/useLongList.ts'
import { SearchHead } from './SearchHead.tsx'
import css from './SearchPage.module.css'
import { TicketLists } from './TicketLists.tsx'

type Answer = Output<typeof tickets.search>

/** What was found, the newest tickets first. The question stands in the address, so that an answer can be sent on. */
export default function SearchPage() {
  const { search: words } = useWords().desk
  const q = new URLSearchParams(useSearch()).get('q')?.trim() ?? ''
  useTitle(q ? words.titleOf({ q }) : words.title)
  return q ? (
    <Found key={q} q={q} />
  ) : (
    <>
      <SearchHead q="" answer={null} />
      <EmptyState icon={SearchIcon} title={words.ask}>
        <Operators />
      </EmptyState>
    </>
  )
}

function Found({ q }: { q: string }) {
  const { search: words } = useWords().desk
  const { asked, ...found } = useLongList(tickets.search, { q }, { stands: true })
  return (
    <Shown of={asked} shape="row" lines={8}>
      {({ pages }) => (
        <TicketLists<ListRow>
          {...found}
          href={addresses.search(q)}
          asks={{ q }}
          head={<SearchHead q={q} answer={pages[0]!} />}
          empty={<Nothing q={q} answer={pages[0]!} />}
        >
          {(drawn) => <TicketList label={words.titleOf({ q })} {...drawn} ofOneLine={false} />}
        </TicketLists>
      )}
    </Shown>
  )
}

/** Why nothing was found, and what to try: the same words without what narrows them, or how to ask at all. */
function Nothing({ q, answer }: { q: string; answer: Answer }) {
  const { search: words } = useWords().desk
  const names = answer.accounts.length + answer.people.length + answer.services.length
  const wider = withoutOperators(q)
  if (names > 0 || answer.exact) return <p className={css.noWords}>{words.noWords}</p>
  return (
    <EmptyState
      icon={SearchIcon}
      title={answer.empty ? words.empty : words.nothing}
      action={
        wider && wider !== q ? (
          <AppLink href={addresses.search(wider)}>{words.without({ q: wider })}</AppLink>
        ) : undefined
      }
    >
      <p>{answer.empty ? words.emptyHow : words.nothingHow}</p>
      <Operators />
    </EmptyState>
  )
}

const withoutOperators = (q: string) =>
  q
    .replace(/\p{L}+:(?:"[^"]*"|\S*)/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function Operators() {
  const { search: words } = useWords().desk
  return (
    <dl className={css.operators}>
      {words.operators.map(([typed, means]) => (
        <div key={typed}>
          <dt>
            <code translate="no">{typed}</code>
          </dt>
          <dd>{means}</dd>
        </div>
      ))}
    </dl>
  )
}
