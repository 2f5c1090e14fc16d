import type { Output, tickets } from '#contract/index.ts'
import type { KeyName } from '#contract/keys.ts'
import { numberIn } from '#contract/ticket-number.ts'
import type { PaletteEntry, PaletteGroup } from '../../../ui/Palette.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { type Known, reasonFor } from '../key-meaning.ts'
import type { NavPlace } from '../NavItem.tsx'
import type { DeskWords } from '../words/load.ts'
import { fitting } from './matching.ts'
import type { Visited } from './visited.ts'

export type Found = Output<typeof tickets.quickFind>
/** Something to pick, and where it leads or what it does. */
export type Offer = PaletteEntry & { to: string | { command: KeyName } }
export type OfferGroup = Omit<PaletteGroup, 'entries'> & { entries: Offer[] }

/** Keys that move a cursor or are typed: nobody looks for them by name. */
const notOffered: readonly KeyName[] = [
  'palette',
  // Places stand among places, with their keys.
  'goMyTurn',
  'goQueue',
  'back',
  'nextRow',
  'previousRow',
  'open',
  'pagePreview',
  'pagePreviewBack',
  'nextWord',
  'previousWord',
  'send',
]
const most = 7

type Here = {
  typed: string
  t: DeskWords
  commands: readonly Known[]
  hint: (name: KeyName) => string | undefined
  places: readonly NavPlace[]
  lately: readonly Visited[]
  found: Found | undefined
  reads: boolean
  administrates: boolean
}

/** Everything that fits what is typed, in groups: what can be done here, then where to, then what was found. */
export function offers(here: Here): OfferGroup[] {
  const { groups } = here.t.desk.keys.palette
  const asked = here.typed.trim() !== ''
  const made: OfferGroup[] = [
    { id: 'number', title: groups.tickets, entries: byNumber(here) },
    { id: 'recent', title: groups.recent, entries: asked ? [] : here.lately.map(asOffer) },
    { id: 'here', title: groups.here, entries: doable(here) },
    { id: 'go', title: groups.go, entries: reachable(here) },
    ...(here.found ? foundGroups(here, here.found) : []),
    { id: 'more', title: groups.more, entries: furtherOn(here) },
  ]
  return made.filter(({ entries }) => entries.length > 0)
}

const asOffer = ({ href, label, detail }: Visited): Offer => ({ id: `visited ${href}`, label, detail, to: href })

/** Somebody has just named it on the phone: it opens before anybody was asked. */
function byNumber({ typed, t, found, reads }: Here): Offer[] {
  const number = numberIn(typed)
  if (number === null || !reads) return []
  const exact = found?.exact?.number === number ? found.exact : null
  return [
    {
      id: 'number',
      label: exact ? exact.subject : t.desk.keys.palette.openTicket({ n: number }),
      detail: exact ? ticketDetail(exact, t) : undefined,
      to: addresses.ticket(number),
    },
  ]
}

function doable({ typed, t, commands, hint }: Here): Offer[] {
  const all = commands
    .filter(({ name }) => !notOffered.includes(name))
    .map(
      ({ name, act }): Offer => ({
        id: `command ${name}`,
        label: t.desk.keys.does[name],
        keys: hint(name),
        reason: reasonFor(act),
        to: { command: name },
      }),
    )
  return fitting(all, ({ label }) => label, typed).slice(0, typed.trim() ? most : all.length)
}

const reachable = ({ typed, places }: Here): Offer[] =>
  fitting(places, ({ label }) => label, typed)
    .slice(0, typed.trim() ? most : places.length)
    .map(({ href, label, icon, keys }) => ({ id: `place ${href}`, label, icon, keys, to: href }))

const ticketDetail = ({ number, status, accountName }: Found['tickets'][number], { common, desk }: DeskWords) =>
  [desk.list.number({ n: number }), common.statuses[status], accountName].join(' · ')

function foundGroups({ t, typed, administrates }: Here, found: Found): OfferGroup[] {
  const { palette } = t.desk.keys
  const number = numberIn(typed)
  const tickets = found.tickets
    .filter((ticket) => ticket.number !== number)
    .map(
      (ticket): Offer => ({
        id: `ticket ${ticket.number}`,
        label: ticket.subject,
        detail: ticketDetail(ticket, t),
        to: addresses.ticket(ticket.number),
      }),
    )
  const accounts = found.accounts.map(
    ({ id, name, contractNumber }): Offer => ({
      id: `account ${id}`,
      label: name,
      detail: contractNumber,
      to: addresses.account(id),
    }),
  )
  const contacts = found.people.map(
    ({ id, name, email, account }): Offer => ({
      id: `contact ${id} ${account.id}`,
      label: name,
      detail: `${email} · ${account.name}`,
      to: addresses.account(account.id),
    }),
  )
  const agents = found.agents.map(
    ({ id, name }): Offer => ({
      id: `agent ${id}`,
      label: name,
      detail: palette.colleague,
      // Whoever keeps people opens the person; everybody else what they wrote.
      to: administrates ? addresses.person(id) : addresses.search(`from:"${name}"`),
    }),
  )
  const services = found.services.map(
    ({ id, name, account }): Offer => ({
      id: `service ${id}`,
      label: name,
      detail: `${account.name} · ${account.contractNumber}`,
      to: addresses.account(account.id),
    }),
  )
  return [
    { id: 'tickets', title: palette.groups.tickets, entries: tickets },
    { id: 'accounts', title: palette.groups.accounts, entries: accounts },
    { id: 'people', title: palette.groups.people, entries: [...contacts, ...agents] },
    { id: 'services', title: palette.groups.services, entries: services },
  ]
}

/** Whoever does not find it here finds it there. */
function furtherOn({ typed, t, reads }: Here): Offer[] {
  const words = typed.trim()
  if (!words || !reads) return []
  return [{ id: 'search', label: t.desk.keys.palette.searchAll({ words }), to: addresses.search(words) }]
}
