import { useSearch } from 'wouter'
import { staff, tickets } from '#contract/index.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { CheckIcon } from '../../ui/icons.ts'
import { addresses, type Which } from '../../wire/addresses.ts'
import { Shown } from '../shell/Fault.tsx'
import { LinkTabs } from '../shell/LinkTabs.tsx'
import { useReader } from '../shell/reader.tsx'
import { useScreen } from '../shell/screen.ts'
import { useTitle } from '../shell/title.ts'
import { TicketList } from '../tickets/list/TicketList.tsx'
import { useLongList } from '../tickets/list/useLongList.ts'
import { ListHead } from './ListHead.tsx'
import { useLate } from './MyTurnPage.tsx'
import { TicketLists } from './TicketLists.tsx'

const tabs: readonly Which[] = ['open', 'unassigned', 'waiting', 'resolved']

/** What lies on one line; which part of it stands in the address. */
export function LineQueuePage({ lineId }: { lineId: string }) {
  const { list } = useReader().t.desk
  const asWhich = new URLSearchParams(useSearch()).get('which')
  const which = tabs.find((tab) => tab === asWhich) ?? 'open'
  const line = useScreen(staff.deskFrame, {}).data?.lines.find(({ id }) => id === lineId)
  const { asked, ...queue } = useLongList(tickets.lineQueue, { lineId, which })
  const title = line?.name ?? queue.rows[0]?.line.name ?? ''
  useTitle(title, useLate(queue.rows))
  const head = (
    <>
      <ListHead title={title} order={list.queueOrder} />
      <LinkTabs
        label={title}
        tabs={tabs.map((tab) => ({
          href: addresses.lineQueue(lineId, tab),
          label: list.tabs[tab],
          current: tab === which,
          ...(line && tab !== 'resolved' ? { count: line[tab] } : {}),
        }))}
      />
    </>
  )
  return (
    <Shown of={asked} shape="row" lines={8} missing={list.noLine}>
      {() => (
        <TicketLists
          {...queue}
          key={addresses.lineQueue(lineId, which)}
          href={addresses.lineQueue(lineId, which)}
          asks={{ lineId, which }}
          head={head}
          empty={
            <EmptyState icon={CheckIcon} title={list.emptyQueue[which]}>
              {list.emptyQueueWords}
            </EmptyState>
          }
        >
          {(drawn) => <TicketList label={`${title}: ${list.tabs[which]}`} {...drawn} ofOneLine />}
        </TicketLists>
      )}
    </Shown>
  )
}
