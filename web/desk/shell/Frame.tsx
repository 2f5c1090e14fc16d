import { lazy, type ReactNode, Suspense, useState } from 'react'
import { Icon } from '../../ui/Icon.tsx'
import { MenuIcon } from '../../ui/icons.ts'
import css from './Frame.module.css'
import { type Follow, NavItem, type NavPlace } from './NavItem.tsx'

/** Only phones open it, so only they load it. */
const Dialog = lazy(async () => ({ default: (await import('../../ui/Dialog.tsx')).Dialog }))

export type NavGroup = { id: string; title?: string; places: NavPlace[] }

export type FrameProps = {
  home: { href: string; label: string }
  words: { skip: string; nav: string; more: string; close: string }
  groups: NavGroup[]
  /** Takes over a press on a place; without it the browser follows the address. */
  onFollow?: Follow
  /** Above the places: the search box. */
  search?: ReactNode
  /** Below it, what opens a window over the page; `first` puts away what is open already. */
  palette?: (first: () => void) => ReactNode
  /** Below the places: who is at work, and as what. */
  person?: ReactNode
  /** Above the page: no network, no mail. */
  banners?: ReactNode
  /** The thin line at the foot: keys, states. */
  hints?: ReactNode
  children: ReactNode
}

/** The desk around its pages: places at the side, on a narrow window a rail of them, on a phone a bar below. */
export function Frame({
  home,
  words,
  groups,
  onFollow,
  search,
  palette,
  person,
  banners,
  hints,
  children,
}: FrameProps) {
  return (
    <div className={css.frame}>
      <a href="#main" className="unseen skip">
        {words.skip}
      </a>
      <header className={css.side}>
        <a href={home.href} className={css.home} onClick={onFollow && ((event) => onFollow(home.href, event))}>
          {home.label}
        </a>
        {search && <div className={css.search}>{search}</div>}
        {palette?.(() => {})}
        <nav aria-label={words.nav} className={css.places}>
          <Groups groups={groups} onFollow={onFollow} />
        </nav>
        {person && <div className={css.person}>{person}</div>}
      </header>
      <div className={css.page}>
        {banners && <div className={css.banners}>{banners}</div>}
        <main id="main" tabIndex={-1} className={css.main}>
          {children}
        </main>
        {hints && <footer className={css.hints}>{hints}</footer>}
      </div>
      <PhoneBar words={words} groups={groups} onFollow={onFollow} person={person} search={search} palette={palette} />
    </div>
  )
}

type GroupsProps = Pick<FrameProps, 'groups' | 'onFollow'>

function Groups({ groups, onFollow }: GroupsProps) {
  return groups.map(({ id, title, places }) => (
    <div key={id} className={css.group}>
      {title && <h2 className={css.title}>{title}</h2>}
      {places.map((place) => (
        <NavItem key={place.href} place={place} onFollow={onFollow} />
      ))}
    </div>
  ))
}

function PhoneBar({ words, groups, onFollow, person, search, palette }: Omit<FrameProps, 'home' | 'children'>) {
  const [open, setOpen] = useState(false)
  const places = groups.flatMap((group) => group.places).filter((place) => place.onPhone)
  const follow: Follow = (href, event) => {
    setOpen(false)
    onFollow?.(href, event)
  }
  return (
    <nav aria-label={words.nav} className={css.bar}>
      {places.slice(0, 4).map((place) => (
        <div key={place.href} className={css.slot}>
          <NavItem place={place} onFollow={onFollow} />
        </div>
      ))}
      <div className={css.slot}>
        <button type="button" className={css.more} aria-haspopup="dialog" onClick={() => setOpen(true)}>
          <Icon of={MenuIcon} size={20} />
          {words.more}
        </button>
      </div>
      {open && (
        <Suspense fallback={null}>
          <Dialog open={open} onClose={() => setOpen(false)} title={words.nav} closeLabel={words.close} place="start">
            {search}
            {palette?.(() => setOpen(false))}
            <Groups groups={groups} onFollow={follow} />
            {person}
          </Dialog>
        </Suspense>
      )}
    </nav>
  )
}
