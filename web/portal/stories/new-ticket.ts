import type { Pages } from '#contract/pages.ts'
import { type Cast, malformed, refused, today } from './cast.ts'
import { idOf } from './conversation.ts'
import { broken } from './incidents.ts'
import type { Draw } from './story.ts'

const topicCalled = (name: string) => ({
  name,
  otherwiseBy: null,
  hint: '',
  impact: 'degraded' as const,
  fields: [],
  refused: null,
})

function newTicket(cast: Cast, change: Partial<Pages['new-ticket']> = {}): Pages['new-ticket'] {
  const { say } = cast
  const service = (n: number, name: string) => ({ id: idOf(n), name, accountId: idOf(2), accountName: cast.account })
  const topics = [
    say('Что-то не работает', 'Something does not work'),
    say('Доступ и пароли', 'Access and passwords'),
    say('Счёт и оплата', 'Bill and payment'),
  ]
  return {
    accounts: [{ id: idOf(2), name: cast.account }],
    services: [service(31, 'vps-17'), service(32, say('почта vector.ru', 'mail of vector.ru'))],
    topics: topics.map((name, i) => ({ ...topicCalled(name), id: idOf(40 + i) })),
    firstReplyBy: { down: today('12:22'), degraded: '2026-11-23T10:00:00.000Z', question: '2026-11-23T14:00:00.000Z' },
    lineName: cast.first,
    mayWrite: true,
    open: [
      {
        number: 104233,
        subject: say('vps-17 не пускает по ssh', 'vps-17 lets nobody in by ssh'),
        serviceId: idOf(31),
        topicId: idOf(40),
      },
    ],
    technical: false,
    incidents: [],
    drafts: [],
    reader: idOf(60),
    ...change,
  }
}

function manyServices(cast: Cast): Pages['new-ticket'] {
  const accounts = [
    { id: idOf(2), name: cast.account },
    { id: idOf(3), name: cast.say('ИП Тарасов', 'Tarasov, sole trader') },
  ]
  const services = Array.from({ length: 9 }, (_, i) => {
    const account = accounts[i % 2]!
    return { id: idOf(31 + i), name: `vps-${17 + i}`, accountId: account.id, accountName: account.name }
  })
  return newTicket(cast, { accounts, services })
}

const draft = (version: number, text: string) => ({
  draftId: idOf(70 + version),
  version,
  savedAt: today('11:20'),
  values: { text: [text] },
  files: version === 1 ? [{ id: idOf(80), name: 'dmesg.txt', size: 14_200 }] : [],
})

/** The form of a new ticket, in the states that somebody meets it. */
export function newTicketStories(cast: Cast): Record<string, Draw> {
  const { say } = cast
  const text = say('Сайт открывается через раз.', 'The site opens every other time.')
  return {
    'new ticket of who knows their way': {
      page: 'new-ticket',
      data: newTicket(cast, { technical: true }),
      reader: { path: `/new?service=${idOf(31)}` },
    },
    'new ticket with drafts': {
      page: 'new-ticket',
      data: newTicket(cast, { drafts: [draft(1, text), draft(2, '')] }),
      reader: { path: '/new' },
    },
    'new ticket about what is broken': {
      page: 'new-ticket',
      data: newTicket(cast, { incidents: broken(cast) }),
      reader: { path: `/new?service=${idOf(31)}` },
    },
    'new ticket': { page: 'new-ticket', data: newTicket(cast), reader: { path: '/new' } },
    'new ticket of a service': {
      page: 'new-ticket',
      data: newTicket(cast),
      reader: { path: `/new?service=${idOf(31)}` },
    },
    'new ticket of many services': { page: 'new-ticket', data: manyServices(cast), reader: { path: '/new' } },
    'new ticket without services': {
      page: 'new-ticket',
      data: newTicket(cast, { services: [] }),
      reader: { path: '/new' },
    },
    'new ticket for a viewer': {
      page: 'new-ticket',
      data: newTicket(cast, { accounts: [], services: [], mayWrite: false }),
      reader: { path: '/new' },
    },
    'new ticket with errors': {
      page: 'new-ticket',
      data: newTicket(cast),
      reader: {
        path: '/new',
        attempt: malformed(
          cast,
          'openTicket',
          { serviceId: '', text: '', impact: 'down', files: [idOf(21)] },
          {
            text: say('Заполните это поле.', 'Fill this in.'),
          },
        ),
      },
    },
    'new ticket whose password is typed again': {
      page: 'new-ticket',
      data: newTicket(cast),
      reader: {
        path: '/new',
        attempt: {
          ...refused(
            cast,
            'openTicket',
            { serviceId: idOf(31), text, impact: 'degraded', secretLabel: say('root на vps-17', 'root on vps-17') },
            'too_many_tickets',
          ),
          forgotten: ['secretWords'],
        },
      },
    },
    'new ticket without an account': {
      page: 'new-ticket',
      data: manyServices(cast),
      reader: {
        path: '/new',
        attempt: refused(
          cast,
          'openTicket',
          { serviceId: '', accountId: '', text, impact: 'degraded' },
          'account_missing',
        ),
      },
    },
  }
}
