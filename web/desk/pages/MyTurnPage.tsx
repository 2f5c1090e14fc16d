import { staff, tickets } from '#contract/index.ts'
import type { DeskRow } from '#contract/tickets.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CheckIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { FirstSteps, useFirstSteps } from '../first-run/FirstSteps.tsx'
import { AppLink } from '../shell/AppLink.tsx'
import { useNow } from '../shell/clock.ts'
import { Shown } from '../shell/Fault.tsx'
import { useReader, useTimes } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { useTitle } from '../shell/title.ts'
import { dueOf } from '../tickets/due.ts'
import { TicketList } from '../tickets/list/TicketList.tsx'
import { useLongList } from '../tickets/list/useLongList.ts'
import { ListHead } from './ListHead.tsx'
import { TicketLists } from './TicketLists.tsx'

/** What is mine to do, in the order in which promises would break. */
export function MyTurnPage() {
  const { frame, list: words } = useReader().t.desk
  const steps = useFirstSteps()
  const { asked, ...list } = useLongList(tickets.myTurn, {})
  useTitle(frame.places.myTurn, useLate(list.rows))
  return (
    <Shown of={steps.awaited ? { ...asked, data: undefined } : asked} shape="row" lines={8}>
      {() => (
        <TicketLists
          {...list}
          href={addresses.myTurn()}
          asks={{ list: 'my_turn' }}
          head={
            <>
              <ListHead title={frame.places.myTurn} order={words.myTurnOrder} />
              <FirstSteps />
            </>
          }
          empty={<Nothing />}
        >
          {(drawn) => <TicketList label={frame.places.myTurn} {...drawn} ofOneLine={false} />}
        </TicketLists>
      )}
    </Shown>
  )
}

/** How many promises are broken, for the window's title. */
export function useLate(rows: DeskRow[]): string | undefined {
  const now = useNow()
  const late = rows.filter((row) => dueOf(row.nextContactBy, now).tone === 'late').length
  return late > 0 ? `⚠ ${late}` : undefined
}

function Nothing() {
  const { list } = useReader().t.desk
  const times = useTimes()
  const next = useScreen(staff.deskFrame, {}).data?.nextPromise
  const link = next && (
    <AppLink href={addresses.ticket(next.number)}>
      {list.emptyNext({ time: times.short(next.at), n: next.number })}
    </AppLink>
  )
  return (
    <EmptyState icon={CheckIcon} title={list.empty} action={link}>
      {list.emptyNothing}
    </EmptyState>
  )
}
