import type { Notification } from '#contract/notices.ts'
import { addresses } from '../../wire/addresses.ts'

/** Where what a notice tells of is dealt with. */
export const placeOfNotice = ({ kind, ticket }: Pick<Notification, 'kind' | 'ticket'>): string =>
  kind === 'storm' || !ticket ? addresses.incomingMails() : addresses.ticket(ticket.number)
