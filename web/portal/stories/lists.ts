import type { Pages } from '#contract/pages.ts'
import { type Cast, malformed, refused, today } from './cast.ts'
import { idOf } from './conversation.ts'
import type { Draw } from './story.ts'

type Row = Pages['home']['open'][number]

const row = (cast: Cast, number: number, change: Partial<Row>): Row => ({
  number,
  subject: '',
  status: 'open',
  serviceName: 'vps-17',
  accountName: cast.account,
  withWhom: cast.vera,
  nextContactBy: null,
  openedAt: today('10:21'),
  unread: false,
  authorship: null,
  ...change,
})

const ownMail = (cast: Cast): Pages['own-mail'] => ({
  mailId: idOf(90),
  subject: cast.say('Счёт за ноябрь', 'The bill of November'),
  text: cast.say(
    'Добрый день.\n\nВ счёте за ноябрь два сервера, а у нас один. Счёт приложен.\n\nОлег',
    'Good day.\n\nThe bill of November names two servers, and we have one. The bill is attached.\n\nOleg',
  ),
  attachments: [{ name: cast.say('счёт-ноябрь.pdf', 'bill-november.pdf'), size: 81_400 }],
  receivedAt: today('10:40'),
  accounts: [
    { id: idOf(91), name: cast.account },
    { id: idOf(92), name: cast.say('ИП Тарасов', 'Tarasov, sole trader') },
  ],
  may: { open: null },
})

function openRows(cast: Cast): Row[] {
  const { say } = cast
  return [
    row(cast, 104233, {
      subject: say('vps-17 не пускает по ssh', 'vps-17 lets nobody in by ssh'),
      nextContactBy: today('11:30'),
      unread: true,
    }),
    row(cast, 104198, {
      subject: say('Не приходит почта на vector.ru', 'Mail to vector.ru does not arrive'),
      serviceName: 'vector.ru',
      withWhom: cast.anna,
      nextContactBy: today('11:00'),
    }),
    row(cast, 104101, {
      subject: say('Второй адрес для сервера', 'A second address for the server'),
      status: 'waiting_for_client',
      nextContactBy: '2026-11-23T09:00:00.000Z',
      openedAt: '2026-11-19T08:12:00.000Z',
    }),
    row(cast, 104077, {
      subject: say('Сайт открывался медленно', 'The site was slow'),
      status: 'resolved',
      serviceName: null,
      openedAt: '2026-11-18T14:40:00.000Z',
    }),
  ]
}

function closedRows(cast: Cast): Row[] {
  const { say } = cast
  const subjects = [
    say('Счёт за октябрь', 'The bill for October'),
    say('Перенос сайта с прежнего хостинга', 'Moving a site from the old host'),
    say('Доступ для нового сотрудника', 'Access for a new colleague'),
  ]
  return subjects.map((subject, i) =>
    row(cast, 103_990 - i * 37, { subject, status: 'closed', openedAt: `2025-10-${12 - i}T09:30:00.000Z` }),
  )
}

const unfound = (row: Row) => ({ ...row, found: null })

const found = (cast: Cast, row: Row): Pages['ticket-list']['rows'][number] => ({
  ...row,
  found: {
    seq: 3,
    kind: 'message',
    at: today('10:40'),
    author: cast.vera,
    parts: [
      { text: cast.say('… сервер ждал ', '… the server waited for '), hit: false },
      { text: cast.say('ключа', 'the key'), hit: true },
      { text: cast.say(', а его на диске не было …', ', which was not on the disk …'), hit: false },
    ],
  },
})

const home = (cast: Cast, change: Partial<Pages['home']> = {}): Pages['home'] => ({
  open: openRows(cast),
  all: [...openRows(cast), ...closedRows(cast)],
  next: 'MTAzOTE2',
  mayWrite: true,
  incidents: [],
  mails: [],
  ...change,
})

const topicCalled = (name: string) => ({
  name,
  otherwiseBy: null,
  hint: '',
  impact: 'degraded' as const,
  fields: [],
  refused: null,
})

const broken = ({ say }: Cast): Pages['home']['incidents'] => [
  {
    incidentId: idOf(90),
    what: say('нет связи в зоне МСК-2', 'no network in the MSK-2 zone'),
    more: say('Консоль и резервные копии работают.', 'The console and the backups work.'),
    since: today('10:52'),
    nextWordBy: today('12:30'),
    late: false,
    standing: true,
    everyone: false,
    services: [{ id: idOf(31), name: 'vps-17' }],
    topicIds: [],
  },
  {
    incidentId: idOf(91),
    what: say('письма идут с задержкой', 'mail is late'),
    more: '',
    since: today('09:10'),
    nextWordBy: today('11:00'),
    late: true,
    standing: true,
    everyone: true,
    services: [],
    topicIds: [],
  },
]

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

/** Lists and the form that adds to them. */
export function listStories(cast: Cast): Record<string, Draw> {
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
    home: { page: 'home', data: home(cast) },
    'home while a letter waits': {
      page: 'home',
      data: home(cast, {
        open: [{ ...openRows(cast)[0]!, status: 'new', authorship: 'unconfirmed' }],
        mails: [
          { mailId: idOf(90), subject: cast.say('Счёт за ноябрь', 'The bill of November'), receivedAt: today('10:40') },
        ],
      }),
    },
    'letter that waits': { page: 'own-mail', data: ownMail(cast), reader: { path: `/mail/${idOf(90)}` } },
    'letter that waits, for a second factor': {
      page: 'own-mail',
      data: { ...ownMail(cast), accounts: [], may: { open: 'topic_needs_factor' } },
      reader: { path: `/mail/${idOf(90)}` },
    },
    'letter that waits, no account chosen': {
      page: 'own-mail',
      data: ownMail(cast),
      reader: {
        path: `/mail/${idOf(90)}`,
        attempt: refused(cast, 'openOwnMail', { mailId: idOf(90) }, 'account_missing'),
      },
    },
    'home while something is broken': { page: 'home', data: home(cast, { incidents: broken(cast) }) },
    'home without tickets': { page: 'home', data: home(cast, { open: [], all: [], next: null }) },
    'home with nothing open': { page: 'home', data: home(cast, { open: [], all: closedRows(cast), next: null }) },
    'home of a viewer': { page: 'home', data: home(cast, { mayWrite: false, next: null }) },
    'earlier tickets': {
      page: 'home',
      data: home(cast, { open: [], all: closedRows(cast), next: null }),
      reader: { path: '/?after=MTAzOTE2' },
    },
    'list of tickets': {
      page: 'ticket-list',
      data: {
        rows: [...openRows(cast), ...closedRows(cast)].map(unfound),
        next: 'MTAzOTE2',
        q: '',
        show: 'all',
        mayWrite: true,
      },
      reader: { path: '/tickets' },
    },
    'nothing waits': {
      page: 'ticket-list',
      data: { rows: [], next: null, q: '', show: 'waiting', mayWrite: true },
      reader: { path: '/tickets?show=waiting' },
    },
    'tickets found': {
      page: 'ticket-list',
      data: {
        rows: openRows(cast)
          .slice(0, 2)
          .map((row) => found(cast, row)),
        next: null,
        q: text,
        show: 'all',
        mayWrite: true,
      },
      reader: { path: '/tickets?q=ssh' },
    },
    'no ticket found': {
      page: 'ticket-list',
      data: { rows: [], next: null, q: text, show: 'open', mayWrite: true },
      reader: { path: '/tickets?q=ssh&show=open' },
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
