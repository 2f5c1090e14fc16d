import { within } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { deskSetUp } from '../staff/events.ts'
import { ticketImported, ticketOpened, ticketReplied } from '../tickets/events.ts'
import { isOpen, setNextContact, ticketOf } from '../tickets/index.ts'
import { afterClientWrote, firstReplyBy, nextUpdateBy } from './rules.ts'
import { addCalendar, addTerms, promiseTerms } from './store.ts'

const hour = 60
const weekdays = [0, 1, 2, 3, 4]

export const promiseReactions = [
  /** What a provider begins with: what does not work is promised around the clock, the rest in working hours. */
  within(deskSetUp, 'promises.begin', async ({ meta: { zone } }, { tx, now }) => {
    const id = newId(now)
    const hours = weekdays.map((d): [number, number] => [d * 24 * hour + 9 * hour, d * 24 * hour + 18 * hour])
    await addCalendar(tx, { id, name: 'office', zone, hours })
    await addTerms(tx, [
      { priority: 'low', calendar_id: id, first_reply_minutes: 8 * hour, update_minutes: 16 * hour },
      { priority: 'normal', calendar_id: id, first_reply_minutes: 4 * hour, update_minutes: 8 * hour },
      { priority: 'high', calendar_id: null, first_reply_minutes: hour, update_minutes: 2 * hour },
      { priority: 'critical', calendar_id: null, first_reply_minutes: 15, update_minutes: 30 },
    ])
  }),

  /** The caller is told at once by when the first reply comes. */
  within(ticketOpened, 'promises.first-reply', async ({ streamId, meta: { priority, saidAt } }, hands) => {
    if (saidAt) return
    await setNextContact(
      hands,
      streamId,
      firstReplyBy(await promiseTerms(hands.tx), priority, hands.now),
      'first_reply',
    )
  }),

  /** A client who writes is due an answer, never later than was promised already. */
  within(ticketReplied, 'promises.client-wrote', async ({ streamId, meta: { by, saidAt } }, hands) => {
    if (by !== 'client' || saidAt) return
    const ticket = await ticketOf(hands.tx, streamId)
    const due = nextUpdateBy(await promiseTerms(hands.tx), ticket.priority, hands.now)
    const promised = ticket.next_contact_by && ticket.next_contact_by > hands.now ? ticket.next_contact_by : null
    const next = afterClientWrote(promised, due)
    if (next.getTime() !== ticket.next_contact_by?.getTime())
      await setNextContact(hands, streamId, next, 'client_wrote')
  }),

  /** Whatever was promised elsewhere: what comes in open is promised here, from now on. */
  within(ticketImported, 'promises.imported', async ({ streamId, meta: { status, priority } }, hands) => {
    if (!isOpen(status)) return
    const due = status === 'new' ? firstReplyBy : nextUpdateBy
    await setNextContact(hands, streamId, due(await promiseTerms(hands.tx), priority, hands.now), 'imported')
  }),
]
