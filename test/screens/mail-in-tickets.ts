/** Tickets as mail leaves them: forwarded and answered from outside, written by nobody we know for sure, never reached. */
import type { Page } from '@playwright/test'
import { nothingGiven } from '../nothing-given.ts'

type Parts = Record<string, unknown>
type Entry = Parts & { seq: number; kind: string }
type Told = Parts & { entries: Entry[]; contact: Parts; recipients: Parts[] }

const longHost = `${'long-name-of-a-supplier-'.repeat(2)}.example`
const nowhere = { domain: 'vector.example', signer: 'mailer.example', header: '', like: '' }

/** The ticket as it is, and what is laid into it. */
export const ticketWith =
  (more: (told: Told) => object, done: (page: Page) => Promise<void> = async () => {}) =>
  async (page: Page) => {
    await nothingGiven(page)
    await page.route(/\/desk\/tickets\/\d+$/, async (route) => {
      const response = await route.fetch()
      const told = (await response.json()) as Told
      await route.fulfill({ response, json: { ...told, ...more(told) } })
    })
    await page.reload()
    await page.getByRole('article').first().waitFor()
    await done(page)
  }

/** To a supplier, and what they answered. */
export const forwarded = ({ entries, lastSeq }: Told) => {
  const [first] = entries
  const said = { ...first, files: [], letters: [], author: null, ip: null, body: undefined }
  const seq = Number(lastSeq)
  return {
    lastSeq: seq + 2,
    entries: [
      ...entries,
      {
        ...said,
        seq: seq + 1,
        kind: 'note',
        event: 'ticket.forwarded',
        side: 'staff',
        channel: 'desk',
        trust: 'staff',
        author: { id: crypto.randomUUID(), name: 'Анна Соколова' },
        text: 'Коллеги, посмотрите, пожалуйста, питание в стойке.',
        outside: { name: 'Дежурный дата-центра', address: `noc@${longHost}`, messages: [1, 4] },
      },
      {
        ...said,
        seq: seq + 2,
        kind: 'note',
        event: 'ticket.outside_answered',
        side: 'client',
        channel: 'mail',
        trust: 'M1',
        text: 'Посмотрели: блок питания заменён в 14:20.',
        outside: { name: '', address: `noc@${longHost}`, messages: [] },
        mail: byMail('M1', 'signed_by_domain'),
      },
    ],
  }
}

const byMail = (level: string, reason: string) => ({
  mailId: crypto.randomUUID(),
  proof: { level, reason, about: nowhere },
  quote: true,
  signature: true,
  formatted: true,
  differs: true,
})

/** Its first message came by a mail that nobody signed; somebody has to say that it is theirs. */
export const unconfirmed =
  (authorship: 'unconfirmed' | 'denied') =>
  ({ entries: [first, ...rest] }: Told) => ({
    authorship,
    status: authorship === 'denied' ? 'closed' : 'new',
    proof: { level: 'M0', reason: 'signature_foreign', about: nowhere },
    entries: [{ ...first, channel: 'mail', trust: 'M0', ip: null, mail: byMail('M0', 'signature_foreign') }, ...rest],
  })

/** Letters to the client come back. */
export const neverReached = ({ contact, recipients }: Told) => ({
  recipients: recipients.map((each) => (each.id === contact.id ? { ...each, undeliverable } : each)),
})

export const undeliverable = {
  since: '2026-03-02T10:00:00.000Z',
  said: '550 5.1.1 <oleg@vector.example>: Recipient address rejected: User unknown in virtual mailbox table',
}

/** One that waits to be read, one that was, and one that we gave; in the thread two things are hidden. */
export const passedOn = ({ entries: [first, ...rest] }: Told) => ({
  entries: [
    {
      ...first,
      hidden: [
        { kind: 'password', count: 1 },
        { kind: 'card', count: 2 },
      ],
    },
    ...rest,
  ],
  mayBeShown: [first?.seq],
  secrets: [
    secret('waits', { label: `Пароль root от ${'оченьдлинноеимя'.repeat(4)}.example` }),
    secret('read', { reader: 'Анна Соколова', readAt: '2026-03-02T10:20:00.000Z', refused: 'secret_read' }),
    secret('waits', { for: 'client', giver: 'Анна Соколова', mine: true, refused: 'secret_not_yours' }),
  ],
})

const secret = (state: string, more: object) => ({
  secretId: crypto.randomUUID(),
  label: '',
  for: 'staff',
  giver: 'Олег Вершинин',
  givenAt: '2026-03-02T10:00:00.000Z',
  seq: null,
  state,
  until: '2026-03-05T10:00:00.000Z',
  reader: null,
  readAt: null,
  mine: false,
  refused: null,
  ...more,
})

/** The contact's own card says it too. */
export const cardNotReached = async (page: Page) => {
  await page.route('**/api/v1/desk/contacts/*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as Parts), undeliverable } })
  })
  await page.reload()
  await page.getByText('550 5.1.1').first().waitFor()
}

/** Two storms: a machine that answers a machine, and a subject that many write about. */
export const inStorm = async (page: Page) => {
  const storm = (more: object) => ({
    id: crypto.randomUUID(),
    ticketNumber: null,
    beganAt: '2026-03-02T09:40:00.000Z',
    lastAt: '2026-03-02T10:00:00.000Z',
    held: 41,
    blows: true,
    ...more,
  })
  const storms = [
    storm({ of: 'sender', about: `${'robot-'.repeat(6)}@monitoring.example`, ticketNumber: 104233 }),
    storm({ of: 'subject', about: 'Сервер недоступен', held: 1, blows: false }),
  ]
  await page.route('**/v1/desk/mail-storms', (route) => route.fulfill({ json: { storms } }))
  await page.reload()
  await page.getByText('monitoring.example').first().waitFor()
}
