import { russianHolidays } from '#contract/holidays.ts'
import type { Hands } from '#platform/command.ts'
import { within } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { deskSetUp } from '../staff/events.ts'
import {
  authorshipConfirmed,
  ticketComplained,
  ticketImported,
  ticketOpened,
  ticketReopened,
  ticketReplied,
  ticketTakenApart,
} from '../tickets/events.ts'
import { isOpen, promiseAnswerToComplaint, setNextContact, ticketOf } from '../tickets/index.ts'
import { afterClientWrote, answerToComplaintBy, firstReplyBy, nextUpdateBy } from './rules.ts'
import { addCalendarRow, addTerms, promiseTerms } from './store.ts'

const hour = 60
const weekdays = [0, 1, 2, 3, 4]

export const promiseReactions = [
  /** What a provider begins with: what does not work is promised around the clock, the rest in working hours. */
  within(deskSetUp, 'promises.begin', async ({ meta: { zone, language } }, { tx, now }) => {
    const id = newId(now)
    const hours = weekdays.map((d): [number, number] => [d * 24 * hour + 9 * hour, d * 24 * hour + 18 * hour])
    await addCalendarRow(tx, {
      id,
      name: language === 'ru' ? 'Рабочие часы' : 'Office hours',
      zone,
      hours,
      exceptions: holidaysIn(language),
      retired_at: null,
    })
    await addTerms(tx, [
      { priority: 'low', calendar_id: id, first_reply_minutes: 8 * hour, update_minutes: 16 * hour },
      { priority: 'normal', calendar_id: id, first_reply_minutes: 4 * hour, update_minutes: 8 * hour },
      { priority: 'high', calendar_id: null, first_reply_minutes: hour, update_minutes: 2 * hour },
      { priority: 'critical', calendar_id: null, first_reply_minutes: 15, update_minutes: 30 },
    ])
  }),

  /** The caller is told at once by when the first reply comes. */
  within(ticketOpened, 'promises.first-reply', async ({ streamId, meta }, hands) => {
    const { priority, topicId, saidAt, nextContactBy } = meta
    // Whoever begins a ticket for a client has named the time.
    if (saidAt || nextContactBy) return
    await setNextContact(
      hands,
      streamId,
      firstReplyBy(await promiseTerms(hands.tx, topicId), priority, hands.now),
      'first_reply',
    )
  }),

  /** A client who writes is due an answer, never later than was promised already. */
  within(ticketReplied, 'promises.client-wrote', async ({ streamId, meta: { by, saidAt } }, hands) => {
    if (by === 'client' && !saidAt) await owePromise(hands, streamId)
  }),

  /** Whatever was promised elsewhere: what comes in open is promised here, from now on. */
  within(ticketImported, 'promises.imported', async ({ streamId, meta: { status, priority } }, hands) => {
    if (!isOpen(status)) return
    const due = status === 'new' ? firstReplyBy : nextUpdateBy
    await setNextContact(hands, streamId, due(await promiseTerms(hands.tx), priority, hands.now), 'imported')
  }),

  /** A lead answers within a working hour; on an open ticket that is by when the client hears next, at the latest. */
  within(ticketComplained, 'promises.complaint', async ({ streamId, seq }, hands) => {
    const ticket = await ticketOf(hands.tx, streamId)
    const by = answerToComplaintBy(await promiseTerms(hands.tx, ticket.topic_id), hands.now)
    await promiseAnswerToComplaint(hands.tx, { ticket_id: streamId, seq, answer_by: by })
    const promised = ticket.next_contact_by && ticket.next_contact_by > hands.now ? ticket.next_contact_by : null
    const next = afterClientWrote(promised, by)
    if (isOpen(ticket.status) && next.getTime() !== promised?.getTime())
      await setNextContact(hands, streamId, next, 'client_wrote')
  }),

  /** "I wrote it": the same as a word of the client's. Of what was solved meanwhile nothing is due. */
  within(authorshipConfirmed, 'promises.confirmed', async ({ streamId, meta: { reopened } }, hands) => {
    if (reopened || isOpen((await ticketOf(hands.tx, streamId)).status)) await owePromise(hands, streamId)
  }),

  /** Open again as it was: where what was promised has passed meanwhile, a new time is due from now. */
  within(ticketTakenApart, 'promises.taken-apart', async ({ streamId, meta: { status } }, hands) => {
    const ticket = await ticketOf(hands.tx, streamId)
    if (ticket.next_contact_by || !isOpen(status)) return
    const due = status === 'new' ? firstReplyBy : nextUpdateBy
    const terms = await promiseTerms(hands.tx, ticket.topic_id)
    await setNextContact(hands, streamId, due(terms, ticket.priority, hands.now), 'taken_apart')
  }),

  /** Still broken: the clock runs again. */
  within(ticketReopened, 'promises.still-broken', async ({ streamId }, hands) => owePromise(hands, streamId)),
]

/** Whoever sets a desk up in Russian finds the public holidays in its calendar. */
const holidaysIn = (language: string) =>
  language === 'ru' ? Object.values(russianHolidays).flatMap((dates) => dates.map((date) => ({ date, hours: [] }))) : []

async function owePromise(hands: Hands, ticketId: string) {
  const ticket = await ticketOf(hands.tx, ticketId)
  const due = nextUpdateBy(await promiseTerms(hands.tx, ticket.topic_id), ticket.priority, hands.now)
  const promised = ticket.next_contact_by && ticket.next_contact_by > hands.now ? ticket.next_contact_by : null
  const next = afterClientWrote(promised, due)
  if (next.getTime() !== ticket.next_contact_by?.getTime()) await setNextContact(hands, ticketId, next, 'client_wrote')
}
