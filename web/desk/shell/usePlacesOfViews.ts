import { useLocation } from 'wouter'
import { tickets } from '#contract/index.ts'
import { ticketReaders, ticketWorkers } from '#contract/roles.ts'
import { ListIcon } from '../../ui/icons.ts'
import { addresses } from '../../wire/addresses.ts'
import type { NavPlace } from './NavItem.tsx'
import { useHasRole, useWords } from './reader.tsx'
import { useScreen } from './screen.ts'

/** The views at the side with how many tickets each has, and the way to one's orders for many. */
export function usePlacesOfViews(): { awaited: boolean; group: { title: string; places: NavPlace[] } } {
  const { views, bulk } = useWords().desk
  const [path] = useLocation()
  const reads = useHasRole(...ticketReaders)
  const works = useHasRole(...ticketWorkers)
  const { data, isPending } = useScreen(tickets.viewList, {}, { enabled: reads })
  const place = (view: string, label: string, { count, more }: { count: number; more: boolean }) => ({
    href: addresses.view(view),
    label,
    icon: ListIcon,
    current: path === addresses.view(view),
    count: more ? views.capped({ n: count }) : count,
  })
  const bulks = {
    href: addresses.bulks(),
    label: bulk.page,
    icon: ListIcon,
    current: path.startsWith(addresses.bulks()),
  }
  const shown = [
    ...(data?.ready.map((each) => place(each.view, views.ready[each.view], each)) ?? []),
    ...(data?.saved.map((each) => place(each.id, each.name, each)) ?? []),
    ...(works && data ? [bulks] : []),
  ]
  return { awaited: reads && isPending, group: { title: views.group, places: shown } }
}
