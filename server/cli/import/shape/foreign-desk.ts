/** The other desk in our words, before any of it is here. */
import type { NamedFile } from './values.ts'

export type Where = { file: string; line: number }

export type ForeignAccount = Where & { ref: string; contractNumber: string; name: string; category: string }
export type ForeignPerson = Where & {
  ref: string
  name: string
  email: string
  staff: boolean
  role: string
  account: string | undefined
  language: string
  zone: string
  /** May come in here, too. */
  active: boolean
}
/** Somebody acts for one more account. */
export type ForeignMembership = Where & { person: string; account: string; role: string }
export type ForeignMessage = Where & {
  ref: string
  author: string | undefined
  at: Date
  text: string
  internal: boolean
  files: NamedFile[]
}
export type ForeignTicket = Where & {
  ref: string
  subject: string
  status: string
  priority: string
  account: string | undefined
  requester: string
  assignee: string | undefined
  group: string
  /** What it is about, by their name or number of it. */
  topic: string
  /** By the name of our question; several values where theirs has several. */
  answers: Record<string, string[]>
  openedAt: Date
  resolvedAt: Date | undefined
  messages: ForeignMessage[]
  tags: string[]
}

export type Foreign = {
  accounts: Map<string, ForeignAccount>
  people: Map<string, ForeignPerson>
  memberships: ForeignMembership[]
  tickets: ForeignTicket[]
  /** How often each word stands, as it is written there. */
  counts: Record<'statuses' | 'priorities' | 'groups' | 'topics', Map<string, number>>
}
