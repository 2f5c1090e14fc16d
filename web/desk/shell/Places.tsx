import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { type Output, signIn, staff } from '#contract/index.ts'
import { accountKeepers, ticketReaders, ticketWorkers } from '#contract/roles.ts'
import {
  BellIcon,
  BookIcon,
  CommandIcon,
  DraftIcon,
  HandIcon,
  InboxIcon,
  ListIcon,
  MailIcon,
  PersonIcon,
  ReplyIcon,
  SettingsIcon,
  SignOutIcon,
  WarningIcon,
} from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { addresses } from '../../wire/addresses.ts'
import { AppLink, useFollow } from './AppLink.tsx'
import { isInAdministration } from './admin/places.ts'
import { now } from './clock.ts'
import { Frame, type NavGroup } from './Frame.tsx'
import { useHints } from './hints.ts'
import { Interrupts } from './Interrupts.tsx'
import { keyboard } from './keyboard.ts'
import { Notices } from './Notices.tsx'
import { OfflineBar, useLostAt } from './OfflineBar.tsx'
import { useOrder } from './order.ts'
import css from './Places.module.css'
import { useHasRole, useReader, useWords } from './reader.tsx'
import { SearchBox } from './SearchBox.tsx'
import { sayDone } from './say.ts'
import { useScreen } from './screen.ts'
import { Returned } from './sending/Returned.tsx'
import { useMySends } from './sending/useMySends.ts'
import { useShortcuts } from './shortcuts.ts'
import { undoLast } from './undo.ts'
import { usePlacesOfViews } from './usePlacesOfViews.ts'

const KeySheet = lazy(async () => ({ default: (await import('./KeySheet.tsx')).KeySheet }))
const DeskPalette = lazy(() => import('./palette/DeskPalette.tsx'))

type FrameNow = Output<typeof staff.deskFrame>

/** The frame with its places: my turn, lines with what is open there, what one's roles keep. */
export function Places({ children }: { children: ReactNode }) {
  const { frame, keys } = useWords().desk
  const [path, go] = useLocation()
  const follow = useFollow()
  const [sheet, setSheet] = useState(false)
  const { data, isPending: awaited } = useScreen(staff.deskFrame, {})
  const reads = useHasRole(...ticketReaders)
  const lostAt = useLostAt()
  const groups = useGroups(data, awaited, path)
  const notices = data?.bell.promises ?? []
  const returned = useMySends().sends.some(({ state }) => state === 'returned')
  const firstLine = data?.lines.find(({ mine }) => mine) ?? data?.lines[0]
  const [palette, setPalette] = useState(false)
  const places = useKeyedPlaces(groups, firstLine?.id)
  const works = useHasRole(...ticketWorkers)
  useOwnKeyboard()
  useShortcuts({
    palette: () => setPalette(true),
    goMyTurn: works && (() => go(addresses.myTurn())),
    goNotices: () => go(addresses.notifications()),
    goIncidents: () => go(addresses.incidents()),
    goQueue: firstLine && (() => go(addresses.lineQueue(firstLine.id))),
    newForClient: works && (() => go(addresses.newForClient())),
    undo: () => undoLast(now()) || sayDone(keys.undo.nothing),
    keySheet: () => setSheet(true),
  })
  return (
    <Frame
      home={{ href: addresses.desk(), label: useWords().common.product }}
      words={{ skip: frame.skip, nav: frame.nav, more: frame.more, close: frame.close }}
      groups={groups}
      onFollow={follow}
      search={reads ? <SearchBox /> : undefined}
      palette={(first) => (
        <PaletteOpener
          onOpen={() => {
            first()
            setPalette(true)
          }}
        />
      )}
      person={<Person onKeys={() => setSheet(true)} />}
      banners={
        (lostAt !== null || notices.length > 0 || returned) && (
          <>
            {lostAt !== null && <OfflineBar />}
            <Returned />
            <Notices notices={notices} />
          </>
        )
      }
    >
      {children}
      <Interrupts bell={data?.bell} />
      {sheet && (
        <Suspense>
          <KeySheet open onClose={() => setSheet(false)} />
        </Suspense>
      )}
      {palette && (
        <Suspense fallback={null}>
          <DeskPalette places={places} onClose={() => setPalette(false)} />
        </Suspense>
      )}
    </Frame>
  )
}

/** The reader's own keys, as soon as the server has told them; they change with the page about oneself. */
function useOwnKeyboard() {
  const { data } = useScreen(signIn.ownKeys, {})
  useEffect(() => {
    if (data) keyboard.set(() => data)
  }, [data])
}

/** The places with the keys that lead there. */
function useKeyedPlaces(groups: NavGroup[], firstLineId: string | undefined) {
  const hint = useHints()
  const keyed = new Map([
    [addresses.myTurn(), hint('goMyTurn')],
    ...(firstLineId ? [[addresses.lineQueue(firstLineId), hint('goQueue')] as const] : []),
  ])
  return groups.flatMap((group) => group.places.map((place) => ({ ...place, keys: keyed.get(place.href) })))
}

function PaletteOpener({ onOpen }: { onOpen: () => void }) {
  const { palette } = useWords().desk.keys
  const hint = useHints()
  return (
    <button type="button" className={css.act} onClick={onOpen} aria-haspopup="dialog">
      <CommandIcon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span>{palette.open}</span>
      <Kbd keys={hint('palette') ?? ''} />
    </button>
  )
}

/** What is below something that has not come yet waits with it: no place moves away from under a pointer. */
function useGroups(data: FrameNow | undefined, awaited: boolean, path: string): NavGroup[] {
  const t = useWords().desk
  const { frame } = t
  const { places } = frame
  const { notices } = useWords().desk
  const works = useHasRole(...ticketWorkers)
  const reads = useHasRole(...ticketReaders)
  const keeps = useHasRole(...accountKeepers)
  const administrates = useHasRole('administrator')
  const views = usePlacesOfViews()

  const myTurn = {
    href: addresses.myTurn(),
    label: places.myTurn,
    icon: InboxIcon,
    current: path === addresses.myTurn(),
    onPhone: true,
    ...(data ? { count: data.myTurn } : {}),
  }
  const unread = data?.bell.unread ?? 0
  const bell = {
    href: addresses.notifications(),
    label: notices.title,
    short: notices.short,
    icon: BellIcon,
    current: path === addresses.notifications(),
    onPhone: true,
    ...(unread > 0 ? { count: unread, spoken: notices.waiting({ n: unread }) } : {}),
  }
  const drafts = {
    href: addresses.drafts(),
    label: t.drafts.title,
    icon: DraftIcon,
    current: path === addresses.drafts(),
  }
  const waitingMail = data?.incomingMail ?? 0
  const incoming = {
    href: addresses.incomingMails(),
    label: t.incoming.title,
    icon: MailIcon,
    current: path.startsWith(addresses.incomingMails()),
    ...(waitingMail > 0 ? { count: waitingMail, spoken: t.incoming.waiting({ n: waitingMail }) } : {}),
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
  const answers = {
    href: addresses.answers(),
    label: places.answers,
    icon: ReplyIcon,
    current: path.startsWith(addresses.answers()),
  }
  const incidents = {
    href: addresses.incidents(),
    label: t.incidents.title,
    icon: WarningIcon,
    current: path === addresses.incidents(),
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
  const leading: NavGroup[] = [
    {
      id: 'mine',
      places: [
        ...(works ? [myTurn] : []),
        ...(reads ? [bell] : []),
        ...mine.map((each, i) => line(each, i === 0)),
        ...(works && !awaited ? [drafts, incoming] : []),
      ],
    },
  ]
  if (awaited || views.awaited) return leading
  const groups: NavGroup[] = [
    ...leading,
    {
      id: 'others',
      title: mine.length ? places.otherLines : places.lines,
      places: others.map((each) => line(each, false)),
    },
    { id: 'views', ...views.group },
    {
      id: 'keeping',
      places: [
        ...(reads || keeps ? [accounts] : []),
        ...(works || administrates ? [answers] : []),
        ...(reads || administrates ? [incidents] : []),
        ...(administrates ? [administration] : []),
      ],
    },
  ]
  return groups.filter((group) => group.places.length > 0)
}

function Person({ onKeys }: { onKeys: () => void }) {
  const { me, t } = useReader()
  const { frame } = t.desk
  const sheet = useHints()('keySheet')
  const leave = useOrder(signIn.signOut, () => location.assign(addresses.signedOut()))
  return (
    <div className={css.person}>
      <AppLink href={addresses.me()} className={css.act}>
        <PersonIcon size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{me.name}</span>
      </AppLink>
      <button type="button" className={css.act} onClick={onKeys}>
        <HandIcon size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{t.desk.keys.show}</span>
        {sheet && <Kbd keys={sheet} />}
      </button>
      <button type="button" className={css.act} onClick={() => void leave.give({})}>
        <SignOutIcon size={16} strokeWidth={1.75} aria-hidden="true" />
        <span>{frame.places.signOut}</span>
      </button>
    </div>
  )
}
