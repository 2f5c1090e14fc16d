import { useSearch } from 'wouter'
import { mail } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { MailIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import { IncomingTable } from '../mail/incoming/IncomingTable.tsx'
import { Storms } from '../mail/incoming/Storms.tsx'
import { Shown } from '../shell/Fault.tsx'
import { LinkTabs } from '../shell/LinkTabs.tsx'
import { Page } from '../shell/Page.tsx'
import { useWords } from '../shell/reader.tsx'
import { usePages } from '../shell/screen.ts'

const tabs = ['tray', 'all'] as const

/** Mail that came in: the tray of what waits for somebody's look, and everything. */
export default function IncomingMailsPage() {
  const { incoming, frame } = useWords().desk
  const which = new URLSearchParams(useSearch()).get('which') === 'all' ? 'all' : 'tray'
  const asked = usePages(mail.incomingMails, { which })
  return (
    <Page title={incoming.title} lead={incoming.lead}>
      <LinkTabs
        label={incoming.title}
        tabs={tabs.map((each) => ({
          href: addresses.incomingMails(each),
          label: incoming.tabs[each],
          current: each === which,
        }))}
      />
      {which === 'tray' && <Storms />}
      <Shown of={asked}>
        {({ pages }) => {
          const rows = pages.flatMap((page) => page.rows)
          if (rows.length === 0)
            return (
              <EmptyState icon={MailIcon} title={incoming.empty[which]}>
                {incoming.emptyWords[which]}
              </EmptyState>
            )
          return (
            <>
              <IncomingTable rows={rows} />
              {asked.hasNextPage && (
                <Button pending={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                  {frame.showMore}
                </Button>
              )}
            </>
          )
        }}
      </Shown>
    </Page>
  )
}
