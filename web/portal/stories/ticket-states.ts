/** A ticket in the states in which its client may find it. */
import type { Pages, Reader } from '#contract/pages.ts'
import { promised } from '#contract/promised.ts'
import type { ClientEntry } from '#contract/tickets.ts'
import { type Cast, now, today } from './cast.ts'
import { confirmed, conversation, entry, idOf, solved } from './conversation.ts'
import type { Draw } from './story.ts'

type Ticket = Pages['ticket']

const isA = (kind: ClientEntry['kind']) => (entry: ClientEntry) => entry.kind === kind

export function ticket(cast: Cast, change: Partial<Ticket> = {}): Ticket {
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
    authorship: null,
    contactName: cast.oleg,
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
    may: {
      reply: null,
      confirm: 'ticket_not_resolved',
      reopen: 'ticket_not_resolved',
      complain: null,
      answerForIt: 'nothing_to_confirm',
    },
    word: 'adds',
    follows: null,
    followedBy: [],
    tookIn: [],
    mergedInto: null,
    wroteAbout: [],
    ...change,
  }
}

export const fresh = (cast: Cast) =>
  ticket(cast, {
    number: 104251,
    status: 'new',
    step: 0,
    lineName: cast.first,
    assigneeName: null,
    nextContactBy: today('12:10'),
    entries: conversation(cast).slice(0, 1),
  })

/** In the first words of its client a password and a card's number were hidden. */
export function somethingHidden(cast: Cast) {
  const { entries, ...rest } = fresh(cast)
  const hidden = ['password', 'card'].map((kind) => ({ kind, count: 1 }))
  return { ...rest, entries: entries.map((entry) => ({ ...entry, hidden })) }
}

export const resolved = (cast: Cast) =>
  ticket(cast, {
    status: 'resolved',
    step: 3,
    nextContactBy: null,
    entries: solved(cast),
    may: { reply: null, confirm: null, reopen: null, complain: null, answerForIt: 'nothing_to_confirm' },
    word: 'reopens',
  })

export const closed = (cast: Cast) =>
  ticket(cast, {
    status: 'closed',
    step: 4,
    nextContactBy: null,
    entries: confirmed(cast),
    may: {
      reply: null,
      confirm: 'ticket_not_resolved',
      reopen: null,
      complain: null,
      answerForIt: 'nothing_to_confirm',
    },
    word: 'reopens',
  })

/** Closed so long ago that a word begins a ticket that goes on from it; one has begun already. */
export const longAgo = (cast: Cast) =>
  ticket(cast, {
    status: 'closed',
    step: 4,
    nextContactBy: null,
    entries: [
      ...confirmed(cast),
      entry(8, '11:50', { kind: 'followed', side: 'client', author: cast.oleg, to: '104260' }),
    ],
    may: {
      reply: null,
      confirm: 'ticket_not_resolved',
      reopen: 'ticket_not_resolved',
      complain: null,
      answerForIt: 'nothing_to_confirm',
    },
    word: 'begins_anew',
    followedBy: [104260],
  })

/** Began with a mail that proves nothing: its client is asked, a colleague reads whose word is awaited. */
export const unconfirmed = (cast: Cast, answerForIt: string | null = null) => {
  const [first] = conversation(cast)
  const before = fresh(cast)
  const entries = [{ ...first!, channel: 'mail' as const, ip: null, unproven: true }]
  return { ...before, authorship: 'unconfirmed' as const, entries, may: { ...before.may, answerForIt } }
}

/** A password waits for the client, one of theirs was read, and in their own words a card's number is hidden. */
export const passedOn = (cast: Cast) => {
  const { say } = cast
  const [first, ...rest] = conversation(cast)
  const secret = (n: number, more: object) => ({
    secretId: idOf(n),
    label: '',
    for: 'client' as const,
    giver: cast.anna,
    givenAt: today('10:30'),
    seq: null,
    state: 'waits' as const,
    until: today('20:30'),
    reader: null,
    readAt: null,
    mine: false,
    refused: null,
    ...more,
  })
  return ticket(cast, {
    entries: [
      {
        ...first!,
        hidden: [
          { kind: 'password', count: 1 },
          { kind: 'card', count: 1 },
        ],
      },
      ...rest,
    ],
    mayBeShown: [first!.seq],
    secrets: [
      secret(71, { label: say('Панель управления vps-17', 'The control panel of vps-17') }),
      secret(72, {
        for: 'staff',
        giver: cast.oleg,
        mine: true,
        state: 'read',
        reader: cast.anna,
        readAt: today('10:40'),
        label: `root@${'long-name-of-a-server-'.repeat(3)}.example`,
      }),
      secret(73, { for: 'staff', giver: cast.oleg, mine: true, refused: 'secret_not_yours' }),
    ],
  })
}

/** Its client says that somebody else wrote it. */
export const denied = (cast: Cast) => ({
  ...closed(cast),
  authorship: 'denied' as const,
  entries: [
    ...unconfirmed(cast).entries,
    entry(2, '11:20', { kind: 'authorship_denied', side: 'client', author: cast.oleg }),
  ],
})

export const draft = (version: number, at: string, text: string) => ({
  draftId: idOf(70 + version),
  version,
  savedAt: today(at),
  values: { text: [text] },
  files: [],
})

export const byLink = (change: Partial<Pages['ticket-link']> = {}): Pages['ticket-link'] => ({
  k: 'AZAAAAAAcACAAAAAAAAAC2mnZBDvxGL1C7aU6Y0Jq3eVbPqu',
  number: 104233,
  mergedInto: null,
  status: 'open',
  step: 2,
  nextContactBy: today('11:30'),
  asked: null,
  denied: false,
  may: { confirm: 'ticket_not_resolved', reopen: 'ticket_not_resolved', add: null },
  word: 'adds',
  ...change,
})

export const linked = (data: Pages['ticket-link'], reader: Partial<Reader> = {}): Draw => ({
  page: 'ticket-link',
  data,
  reader: { path: `/t/${data.number}/link?k=${data.k}`, name: null, door: null, ...reader },
})

/** Whatever a person may be called and may type, and what nobody should. */
export const hostile = (cast: Cast) =>
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

export const crowded = (cast: Cast) =>
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

export const waiting = (cast: Cast, status: Ticket['status'], waitingFor: string) =>
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

export const shown = (data: Ticket, reader: Partial<Reader> = {}): Draw => ({
  page: 'ticket',
  data,
  reader: { path: `/t/${data.number}`, ...reader },
})
