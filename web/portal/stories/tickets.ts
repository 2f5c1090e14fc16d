import { type Cast, malformed, refused, today } from './cast.ts'
import { conversation, idOf } from './conversation.ts'
import { mergedStories } from './merged.ts'
import type { Draw } from './story.ts'
import {
  byLink,
  closed,
  crowded,
  denied,
  draft,
  fresh,
  hostile,
  linked,
  longAgo,
  passedOn,
  resolved,
  shown,
  somethingHidden,
  ticket,
  unconfirmed,
  waiting,
} from './ticket-states.ts'

/** Every state in which a client may find a ticket. */
export function ticketStories(cast: Cast): Record<string, Draw> {
  const { say } = cast
  const number = '104233'
  const typed = say('Всё ещё не пускает, ключ тот же.', 'It still lets nobody in, the key is the same.')
  return {
    sent: { page: 'sent', data: fresh(cast), reader: { path: '/sent/104251' } },
    'sent with something hidden': { page: 'sent', data: somethingHidden(cast), reader: { path: '/sent/104251' } },
    'ticket new': shown(fresh(cast)),
    'ticket under way': shown(ticket(cast)),
    'ticket with a missed promise': shown(
      ticket(cast, {
        step: 1,
        lineName: cast.first,
        assigneeName: cast.anna,
        nextContactBy: today('11:10'),
        entries: conversation(cast).slice(0, 2),
      }),
    ),
    'ticket that waits for the client': shown(
      waiting(
        cast,
        'waiting_for_client',
        say('ответ, можно ли перезагрузить сервер сейчас', 'whether we may restart the server now'),
      ),
    ),
    'ticket that waits for others': shown(
      waiting(
        cast,
        'waiting_for_third_party',
        say('ответ дата-центра о питании в стойке', 'the data centre to answer about the power of the rack'),
      ),
    ),
    'ticket that is planned': shown(
      waiting(cast, 'planned', say('замена диска 22 ноября в 02:00', 'a new disk on 22 November at 02:00')),
    ),
    'ticket resolved': shown(resolved(cast)),
    'ticket just answered': shown(ticket(cast), { path: `/t/${number}?done=replied`, done: 'replied' }),
    'ticket closed': shown(closed(cast), { path: `/t/${number}?done=confirmed`, done: 'confirmed' }),
    'ticket with a complaint': shown(
      ticket(cast, {
        complaints: [
          { at: today('10:40'), answerBy: today('11:10'), answeredAt: today('10:58') },
          { at: today('11:00'), answerBy: today('12:00'), answeredAt: null },
        ],
        may: {
          reply: null,
          confirm: 'ticket_not_resolved',
          reopen: 'ticket_not_resolved',
          complain: 'already_complained',
          answerForIt: 'nothing_to_confirm',
        },
        informants: [{ id: idOf(61), name: cast.irina }],
        colleagues: [],
      }),
      { done: 'complained' },
    ),
    'ticket that others wrote to': shown(
      ticket(cast, {
        wroteAbout: [
          { address: 'ivan.petrov@vector.example', contactId: idOf(62) },
          { address: `${'long-name-of-somebody-'.repeat(2)}@mallory.example`, contactId: null },
        ],
      }),
    ),
    'ticket sent back': shown(ticket(cast, { step: 1, wentBack: { at: today('11:15'), why: 'not_helped' } })),
    'ticket that is very long': shown(ticket(cast, { folded: { count: 4970, since: 4871 } })),
    'ticket with drafts': shown(
      ticket(cast, {
        drafts: [
          draft(1, '11:20', typed),
          draft(2, '10:50', say('С телефона: сервер снова недоступен.', 'By phone: the server is away again.')),
        ],
      }),
    ),
    'link that has ended': {
      page: 'ended-link',
      data: { number: 104233, k: byLink().k },
      reader: { path: `/t/${number}/link/ended`, name: null, door: null },
    },
    'link that has ended, asked for another': {
      page: 'ended-link',
      data: { number: 104233, k: '' },
      reader: { path: `/t/${number}/link/ended?done=asked`, name: null, door: null, done: 'asked' },
    },
    ...mergedStories(cast),
    'ticket not confirmed': shown(unconfirmed(cast)),
    'ticket not confirmed, for a colleague': shown(unconfirmed(cast, 'not_asked_of_you')),
    'ticket with things to read once': shown(passedOn(cast)),
    'ticket that somebody else wrote': shown(denied(cast), { done: 'not-mine' }),
    'ticket by its link, not confirmed': linked(
      byLink({ status: 'new', step: 0, asked: { subject: fresh(cast).subject, at: today('10:21') } }),
    ),
    'ticket by its link, somebody else wrote it': linked(
      byLink({ status: 'closed', nextContactBy: null, denied: true }),
    ),
    'ticket closed long ago': shown(longAgo(cast)),
    'ticket by its link': linked(byLink()),
    'ticket by its link, solved': linked(
      byLink({
        status: 'resolved',
        step: 3,
        nextContactBy: null,
        may: { confirm: null, reopen: null, add: null },
        word: 'reopens',
      }),
    ),
    'ticket by its link, just sent back': linked(byLink(), { done: 'reopened' }),
    'ticket for a viewer': shown(
      ticket(cast, {
        may: {
          reply: 'ticket_read_only',
          confirm: 'ticket_read_only',
          reopen: 'ticket_read_only',
          complain: 'ticket_read_only',
          answerForIt: 'nothing_to_confirm',
        },
      }),
    ),
    'ticket with errors': shown(ticket(cast), {
      path: `/t/${number}/reply`,
      attempt: malformed(
        cast,
        'postReply',
        { number, text: '', files: [idOf(21), idOf(22)] },
        {
          text: say('Заполните это поле.', 'Fill this in.'),
        },
      ),
    }),
    'ticket with too many replies': shown(ticket(cast), {
      path: `/t/${number}/reply`,
      attempt: refused(cast, 'postReply', { number, text: typed }, 'too_many_replies', { seconds: 40 }),
    }),
    'ticket with hostile text': shown(hostile(cast)),
    'ticket with long names': shown(crowded(cast), {
      name: say('Константин-Александр Преображенский-Воскресенский', 'Konstantin-Alexander Preobrazhensky'),
    }),
    'ticket in print': { page: 'ticket-print', data: closed(cast), reader: { path: `/t/${number}/print` } },
    'hostile text in print': { page: 'ticket-print', data: hostile(cast), reader: { path: `/t/${number}/print` } },
  }
}
