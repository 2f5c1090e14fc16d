import type { Pages } from '#contract/pages.ts'
import { type Cast, refused, today } from './cast.ts'
import { idOf } from './conversation.ts'
import { broken } from './incidents.ts'
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
      toRead: today('20:30'),
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

/** What somebody sees of their tickets and letters together. */
export function listStories(cast: Cast): Record<string, Draw> {
  const text = cast.say('Сайт открывается через раз.', 'The site opens every other time.')
  return {
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
  }
}
