import { addresses } from '../../../wire/addresses.ts'

/** The parts of the administration in their order. A new part is one line here and its name in the words. */
export const administrationPlaces = [
  { id: 'health', href: addresses.health(), alone: true },
  { id: 'people', href: addresses.people() },
  { id: 'roles', href: addresses.roles() },
  { id: 'promises', href: addresses.promises() },
  { id: 'topics', href: addresses.topics() },
  { id: 'tags', href: addresses.tags() },
  { id: 'mailboxes', href: addresses.mailboxes() },
  { id: 'mail', href: addresses.outgoingMail() },
  { id: 'listener', href: addresses.listener() },
  { id: 'letters', href: addresses.letters() },
  { id: 'texts', href: addresses.texts() },
  { id: 'look', href: addresses.look() },
  { id: 'api', href: addresses.tokens(), also: addresses.webhooks() },
] as const satisfies readonly AdministrationPlace[]

type AdministrationPlace = {
  id: string
  href: string
  /** Other parts begin with the same address. */
  alone?: boolean
  also?: string
}

const begins = (path: string, href: string) => path === href || path.startsWith(`${href}/`)

/** Whether the reader is in this part. */
export const isAt = ({ href, alone, also }: AdministrationPlace, path: string): boolean =>
  alone ? path === href : begins(path, href) || (also !== undefined && begins(path, also))

export const isInAdministration = (path: string) => administrationPlaces.some((place) => isAt(place, path))
