import type { WebhookEvent } from '#contract/webhooks.ts'
import type { Announcement, EventKind } from '#platform/events.ts'
import { accountOpened, contactAdded, contactEnded, serviceAdded, serviceEnded } from '../accounts/events.ts'
import {
  nextContactSet,
  priorityChanged,
  ticketAssigned,
  ticketClosed,
  ticketHandedOver,
  ticketMerged,
  ticketOpened,
  ticketPutToWait,
  ticketReplied,
  ticketResolved,
  ticketTakenApart,
  ticketTakenUp,
} from '../tickets/events.ts'

type Facts = Record<string, unknown>
type Told = { event: EventKind<never, never>; facts: (meta: never) => Facts }

const tell = <Meta extends Announcement['meta'], Content, const Name extends keyof Meta>(
  event: EventKind<Meta, Content>,
  ...names: Name[]
): Told => ({
  event: event as never,
  facts: (meta: Meta) => Object.fromEntries(names.map((name) => [name, meta[name] ?? null])),
})

/** Which events are told, and which of their facts: named one by one, so that a new fact is told only on purpose. */
export const told: Record<WebhookEvent, Told> = {
  'ticket.opened': tell(ticketOpened, 'accountId', 'contactId', 'serviceId', 'topicId', 'lineId', 'priority', 'impact'),
  'ticket.replied': tell(ticketReplied, 'by', 'status', 'nextContactBy', 'reopened'),
  'ticket.assigned': tell(ticketAssigned, 'from', 'to'),
  'ticket.handed_over': tell(ticketHandedOver, 'fromLine', 'toLine', 'to', 'nextContactBy'),
  'ticket.put_to_wait': tell(ticketPutToWait, 'for', 'nextContactBy'),
  'ticket.taken_up': tell(ticketTakenUp, 'from'),
  'ticket.priority_changed': tell(priorityChanged, 'from', 'to'),
  'ticket.next_contact_set': tell(nextContactSet, 'by', 'was', 'why'),
  'ticket.resolved': tell(ticketResolved, 'from'),
  'ticket.closed': tell(ticketClosed, 'why'),
  'ticket.merged': tell(ticketMerged, 'into', 'number'),
  'ticket.taken_apart': tell(ticketTakenApart, 'out', 'number', 'status'),
  'account.opened': tell(accountOpened, 'category'),
  'account.contact_added': tell(contactAdded, 'contactId', 'role', 'until'),
  'account.contact_ended': tell(contactEnded, 'contactId'),
  'account.service_added': tell(serviceAdded, 'serviceId', 'kind'),
  'account.service_ended': tell(serviceEnded, 'serviceId'),
}

/** The facts of an event that go out; of one that is told to nobody, none. */
export function factsOf(kind: string, meta: Record<string, unknown>): Facts {
  const known = Object.hasOwn(told, kind) ? told[kind as WebhookEvent] : undefined
  return known ? known.facts(meta as never) : {}
}
