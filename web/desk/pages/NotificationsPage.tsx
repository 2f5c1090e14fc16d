import { useSearch } from 'wouter'
import { notices } from '#contract/index.ts'
import type { Notification } from '#contract/notices.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { BellIcon, CheckIcon } from '../../ui/icons.ts'
import { addresses, type WhichNotices } from '../../wire/addresses.ts'
import { NoticeList } from '../notices/NoticeList.tsx'
import { NoticeSettings } from '../notices/NoticeSettings.tsx'
import { Shown } from '../shell/Fault.tsx'
import { LinkTabs } from '../shell/LinkTabs.tsx'
import { useOrder } from '../shell/order.ts'
import { Page } from '../shell/Page.tsx'
import { useReader } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { usePages } from '../shell/screen.ts'

const parts: readonly WhichNotices[] = ['all', 'unread', 'settings']

/** What one was told and why, and how loudly one wants to be told. */
export default function NotificationsPage() {
  const words = useReader().t.desk.notices
  const asWhich = new URLSearchParams(useSearch()).get('which')
  const which = parts.find((part) => part === asWhich) ?? 'all'
  const names = { ...words.tabs, settings: words.settings }
  return (
    <Page title={words.title} lead={words.lead}>
      <LinkTabs
        label={words.title}
        tabs={parts.map((part) => ({
          href: addresses.notifications(part),
          label: names[part],
          current: part === which,
        }))}
      />
      {which === 'settings' ? <NoticeSettings /> : <Told key={which} which={which} />}
    </Page>
  )
}

function Told({ which }: { which: 'all' | 'unread' }) {
  const { frame, notices: words } = useReader().t.desk
  const asked = usePages(notices.notifications, { which })
  return (
    <Shown of={asked} shape="row" lines={8}>
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        if (rows.length === 0)
          return (
            <EmptyState
              icon={which === 'unread' ? CheckIcon : BellIcon}
              title={which === 'unread' ? words.emptyUnread : words.empty}
            >
              {which === 'unread' ? words.emptyUnreadWords : words.emptyWords}
            </EmptyState>
          )
        return (
          <>
            <AllRead newest={rows[0]!} some={rows.some(({ read }) => !read)} />
            <NoticeList label={words.title} notices={rows} />
            {asked.hasNextPage && (
              <Button pending={asked.isFetchingNextPage} onClick={() => void asked.fetchNextPage()}>
                {frame.showMore}
              </Button>
            )}
          </>
        )
      }}
    </Shown>
  )
}

/** Everything up to the newest shown: what comes while one reads stays unread. A slip can be taken back. */
function AllRead({ newest, some }: { newest: Notification; some: boolean }) {
  const words = useReader().t.desk.notices
  const takeBack = useOrder(notices.markNoticesUnread, () => {})
  const read = useOrder(notices.markNoticesRead, ({ readAt }) =>
    sayDone(words.allReadDone, { label: words.undo, onPress: () => void takeBack.give({ readAt }) }),
  )
  useSaidRefusal(read.error ?? takeBack.error)
  return (
    <div className="button-row">
      <Button
        size="small"
        pending={read.pending}
        reason={some ? undefined : words.emptyUnread}
        reasonIn="tip"
        onClick={() => void read.give({ upTo: newest.at })}
      >
        {words.allRead}
      </Button>
    </div>
  )
}
