import type { Pages, Reader } from '#contract/pages.ts'
import { promised } from '#contract/promised.ts'
import type { ClientEntry } from '#contract/tickets.ts'
import { type Cast, malformed, now, refused, today } from './cast.ts'
import { confirmed, conversation, entry, idOf, solved } from './conversation.ts'
import type { Draw } from './story.ts'

type Ticket = Pages['ticket']

const isA = (kind: ClientEntry['kind']) => (entry: ClientEntry) => entry.kind === kind

function ticket(cast: Cast, change: Partial<Ticket> = {}): Ticket {
  const entries = change.entries ?? conversation(cast)
  const nextContactBy = change.nextContactBy === undefined ? today('11:30') : change.nextContactBy
  const [handed, solution] = [entries.find(isA('handed_over')), entries.find(isA('solution'))]
  const answered = entries.find(({ side }) => side === 'staff')
  return {
    ticketId: idOf(1),
    number: 104233,
    subject: cast.say('vps-17 не пускает по ssh', 'vps-17 lets nobody in by ssh'),
    status: 'open',
    accountName: cast.account,
    contractNumber: '77-1820',
    serviceName: 'vps-17',
    topicName: cast.say('Что-то не работает', 'Something does not work'),
    answers: [],
    lineName: cast.second,
    assigneeName: cast.vera,
    step: 2,
    openedAt: today('10:21'),
    nextContactBy: today('11:30'),
    waitingFor: null,
    entries,
    lastSeq: entries.length,
    folded: null,
    steps: [
      { at: today('10:21'), who: null },
      answered ? { at: answered.at, who: answered.author } : null,
      handed ? { at: handed.at, who: handed.to } : null,
      solution ? { at: solution.at, who: null } : null,
      null,
    ],
    wentBack: null,
    promises: promised(entries, nextContactBy, now),
    complaints: [],
    informants: [],
    colleagues: [{ id: idOf(61), name: cast.irina }],
    chain: { seq: 12, hash: 'c4'.repeat(32) },
    drafts: [],
    reader: idOf(60),
    may: { reply: null, confirm: 'ticket_not_resolved', reopen: 'ticket_not_resolved', complain: null },
    word: 'adds',
    follows: null,
    followedBy: [],
    ...change,
  }
}

const fresh = (cast: Cast) =>
  ticket(cast, {
    number: 104251,
    status: 'new',
    step: 0,
    lineName: cast.first,
    assigneeName: null,
    nextContactBy: today('12:10'),
    entries: conversation(cast).slice(0, 1),
  })

const resolved = (cast: Cast) =>
  ticket(cast, {
    status: 'resolved',
    step: 3,
    nextContactBy: null,
    entries: solved(cast),
    may: { reply: null, confirm: null, reopen: null, complain: null },
    word: 'reopens',
  })

const closed = (cast: Cast) =>
  ticket(cast, {
    status: 'closed',
    step: 4,
    nextContactBy: null,
    entries: confirmed(cast),
    may: { reply: null, confirm: 'ticket_not_resolved', reopen: null, complain: null },
    word: 'reopens',
  })

/** Closed so long ago that a word begins a ticket that goes on from it; one has begun already. */
const longAgo = (cast: Cast) =>
  ticket(cast, {
    status: 'closed',
    step: 4,
    nextContactBy: null,
    entries: [
      ...confirmed(cast),
      entry(8, '11:50', { kind: 'followed', side: 'client', author: cast.oleg, to: '104260' }),
    ],
    may: { reply: null, confirm: 'ticket_not_resolved', reopen: 'ticket_not_resolved', complain: null },
    word: 'begins_anew',
    followedBy: [104260],
  })

const draft = (version: number, at: string, text: string) => ({
  draftId: idOf(70 + version),
  version,
  savedAt: today(at),
  values: { text: [text] },
  files: [],
})

const byLink = (change: Partial<Pages['ticket-link']> = {}): Pages['ticket-link'] => ({
  k: 'AZAAAAAAcACAAAAAAAAAC2mnZBDvxGL1C7aU6Y0Jq3eVbPqu',
  number: 104233,
  status: 'open',
  step: 2,
  nextContactBy: today('11:30'),
  may: { confirm: 'ticket_not_resolved', reopen: 'ticket_not_resolved', add: null },
  word: 'adds',
  ...change,
})

const linked = (data: Pages['ticket-link'], reader: Partial<Reader> = {}): Draw => ({
  page: 'ticket-link',
  data,
  reader: { path: `/t/${data.number}/link?k=${data.k}`, name: null, door: null, ...reader },
})

/** Whatever a person may be called and may type, and what nobody should. */
const hostile = (cast: Cast) =>
  ticket(cast, {
    subject: '<img src=x onerror=alert(1)> "quoted" \u202Egnp.exe 🙂',
    accountName: '</title><script>alert(2)</script>',
    assigneeName: 'محمد عبد الله " onmouseover="alert(3)',
    entries: [
      entry(1, '10:21', {
        kind: 'opened',
        side: 'client',
        author: "O'Hara & Söhne <b>",
        channel: 'mail',
        ip: '2001:db8::7',
        text: '<script>alert(4)</script>\njavascript:alert(5) https://x.example/"onclick="alert(6)\n👩‍👩‍👧‍👦 שלום \u202Eabc',
        files: [
          { id: idOf(13), name: '"><svg onload=alert(7)>.png', size: 900, sha256: 'ff'.repeat(32), picture: false },
        ],
      }),
    ],
  })

const crowded = (cast: Cast) =>
  ticket(cast, {
    subject: cast.say(
      'Не открывается сайт оченьдлинноеимядоменабезединогопробеланастраницу.example после переноса с прежнего хостинга, а почта при этом работает',
      'The site averylongdomainnamewithoutasinglespaceinthewholeofit.example does not open after the move from the old host, while the mail works',
    ),
    accountName: cast.say(
      'Общество с ограниченной ответственностью «Научно-производственное объединение „Вектор-Северо-Запад“»',
      'Vector North-West Research and Production Association Limited Liability Company',
    ),
    assigneeName: cast.say('Александра-Виктория Константинопольская', 'Alexandra-Victoria Constantinopolitan'),
  })

const waiting = (cast: Cast, status: Ticket['status'], waitingFor: string) =>
  ticket(cast, {
    status,
    waitingFor,
    nextContactBy: today('15:00'),
    entries: [
      ...conversation(cast),
      entry(6, '11:05', {
        kind: 'waiting',
        author: cast.vera,
        status,
        text: waitingFor,
        nextContactBy: today('15:00'),
      }),
    ],
  })

const shown = (data: Ticket, reader: Partial<Reader> = {}): Draw => ({
  page: 'ticket',
  data,
  reader: { path: `/t/${data.number}`, ...reader },
})

/** Every state in which a client may find a ticket. */
export function ticketStories(cast: Cast): Record<string, Draw> {
  const { say } = cast
  const number = '104233'
  const typed = say('Всё ещё не пускает, ключ тот же.', 'It still lets nobody in, the key is the same.')
  return {
    sent: { page: 'sent', data: fresh(cast), reader: { path: '/sent/104251' } },
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
        },
        informants: [{ id: idOf(61), name: cast.irina }],
        colleagues: [],
      }),
      { done: 'complained' },
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
