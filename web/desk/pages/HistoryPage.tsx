import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink } from '../shell/AppLink.tsx'
import { Shown } from '../shell/Fault.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { HistoryTable } from '../tickets/history/HistoryTable.tsx'

/** Everything that happened to a ticket, each with its hash, and whether the chain holds. */
export default function HistoryPage({ number }: { number: number }) {
  const t = useWords()
  const { history } = t.desk.admin
  // Where each further page begins; the chain is checked by the server for what is shown.
  const [froms, setFroms] = useState([0])
  return (
    <Page
      title={history.title({ n: number })}
      back={<AppLink href={addresses.ticket(number)}>← {history.toTicket}</AppLink>}
    >
      {froms.map((from, i) => (
        <Part
          key={from}
          number={number}
          from={from}
          onMore={i === froms.length - 1 ? (next) => setFroms([...froms, next]) : undefined}
        />
      ))}
    </Page>
  )
}

type PartProps = { number: number; from: number; onMore: ((next: number) => void) | undefined }

function Part({ number, from, onMore }: PartProps) {
  const t = useWords()
  const { admin, frame } = t.desk
  const asked = useScreen(tickets.ticketHistory, { number, after: from })
  return (
    <Shown of={asked} missing={t.refusals.ticket_not_found({})}>
      {({ events, names, firstBroken, next }) => (
        <>
          {firstBroken === null ? (
            from === 0 && <Banner tone="ok">{admin.history.holds}</Banner>
          ) : (
            <div role="alert">
              <Banner tone="danger">{admin.history.breaks({ n: firstBroken })}</Banner>
            </div>
          )}
          <HistoryTable events={events} names={names} firstBroken={firstBroken} />
          {next !== null && onMore && <Button onClick={() => onMore(next)}>{frame.showMore}</Button>}
        </>
      )}
    </Shown>
  )
}
