import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import { type Output, signIn, staff } from '#contract/index.ts'
import { accountKeepers, ticketReaders, ticketWorkers } from '#contract/roles.ts'
import { BookIcon, HandIcon, InboxIcon, ListIcon, PersonIcon, SettingsIcon, SignOutIcon } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink, useFollow } from './AppLink.tsx'
import { isInAdministration } from './admin/places.ts'
import { Frame, type NavGroup } from './Frame.tsx'
import { KeySheet } from './KeySheet.tsx'
import { Notices } from './Notices.tsx'
import { OfflineBar, useLostAt } from './OfflineBar.tsx'
import { useOrder } from './order.ts'
import css from './Places.module.css'
import { useHasRole, useReader, useWords } from './reader.tsx'
import { SearchBox } from './SearchBox.tsx'
import { useScreen } from './screen.ts'
import { useShortcuts } from './shortcuts.ts'

type FrameNow = Output<typeof staff.deskFrame>

/** The frame with its places: my turn, lines with what is open there, what one's roles keep. */
export function Places({ children }: { children: ReactNode }) {
  const { frame } = useWords().desk
  const [path, go] = useLocation()
  const follow = useFollow()
  const [sheet, setSheet] = useState(false)
  const { data } = useScreen(staff.deskFrame, {})
  const reads = useHasRole(...ticketReaders)
  const lostAt = useLostAt()
  const groups = useGroups(data, path)
  const notices = data?.notices ?? []
  const firstLine = data?.lines.find(({ mine }) => mine) ?? data?.lines[0]
  useShortcuts({
    'g m': () => go(addresses.myTurn()),
    'g q': () => firstLine && go(addresses.lineQueue(firstLine.id)),
    '?': () => setSheet(true),
  })
  return (
    <Frame
      home={{ href: addresses.desk(), label: useWords().common.product }}
      words={{ skip: frame.skip, nav: frame.nav, more: frame.more, close: frame.close }}
      groups={groups}
      onFollow={follow}
      search={reads ? <SearchBox /> : undefined}
      person={<Person onKeys={() => setSheet(true)} />}
      banners={
        (lostAt !== null || notices.length > 0) && (
          <>
            {lostAt !== null && <OfflineBar />}
            <Notices notices={notices} />
          </>
        )
      }
    >
      {children}
      <KeySheet open={sheet} onClose={() => setSheet(false)} />
    </Frame>
  )
}

function useGroups(data: FrameNow | undefined, path: string): NavGroup[] {
  const { frame } = useWords().desk
  const { places } = frame
  const works = useHasRole(...ticketWorkers)
  const reads = useHasRole(...ticketReaders)
  const keeps = useHasRole(...accountKeepers)
  const administrates = useHasRole('administrator')

  const myTurn = {
    href: addresses.myTurn(),
    label: places.myTurn,
    icon: InboxIcon,
    current: path === addresses.myTurn(),
    onPhone: true,
    ...(data ? { count: data.myTurn } : {}),
  }
  const line = ({ id, name, open, unassigned }: FrameNow['lines'][number], onPhone: boolean) => ({
    href: addresses.lineQueue(id),
    label: name,
    icon: ListIcon,
    current: path === addresses.lineQueue(id),
    count: open,
    onPhone,
    ...(unassigned > 0 ? { detail: frame.unassigned({ n: unassigned }) } : {}),
  })
  const mine = data?.lines.filter((line) => line.mine) ?? []
  const others = data?.lines.filter((line) => !line.mine) ?? []
  const accounts = {
    href: addresses.accounts(),
    label: places.accounts,
    icon: BookIcon,
    current: path.startsWith(addresses.accounts()),
    onPhone: true,
  }
  const failed = data?.failedLetters ?? 0
  const administration = {
    href: addresses.health(),
    label: places.administration,
    icon: SettingsIcon,
    current: isInAdministration(path),
    alarm: failed > 0,
    ...(failed > 0 ? { detail: frame.failedLetters({ n: failed }) } : {}),
  }
  const groups: NavGroup[] = [
    { id: 'mine', places: [...(works ? [myTurn] : []), ...mine.map((each, i) => line(each, i === 0))] },
    {
      id: 'others',
      title: mine.length ? places.otherLines : places.lines,
      places: others.map((each) => line(each, false)),
    },
    {
      id: 'keeping',
      places: [...(reads || keeps ? [accounts] : []), ...(administrates ? [administration] : [])],
    },
  ]
  return groups.filter((group) => group.places.length > 0)
}

function Person({ onKeys }: { onKeys: () => void }) {
  const { me, t } = useReader()
  const { frame } = t.desk
  const leave = useOrder(signIn.signOut, () => location.assign(addresses.signedOut()))
  return (
    <div className={css.person}>
      <AppLink href={addresses.me()} className={css.act}>
        <PersonIcon size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{me.name}</span>
      </AppLink>
      <button type="button" className={css.act} onClick={onKeys}>
        <HandIcon size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{frame.keys.show}</span>
        <Kbd keys="?" />
      </button>
      <button type="button" className={css.act} onClick={() => void leave.give({})}>
        <SignOutIcon size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{frame.places.signOut}</span>
      </button>
    </div>
  )
}
