/** Every screen of the desk in the states that a person meets. A place of the desk without a row here fails. */
import type { Page } from '@playwright/test'
import type { places } from '../../web/wire/addresses.ts'
import { nothingGiven } from '../nothing-given.ts'
import type { Furnished } from './furnished.ts'
import {
  cardNotReached,
  forwarded,
  inStorm,
  neverReached,
  passedOn,
  ticketWith,
  unconfirmed,
} from './mail-in-tickets.ts'
import { triedMailbox, withMailboxes } from './mailboxes.ts'

export type Screen = {
  name: string
  place: keyof typeof places
  who: 'anna' | 'maria' | 'pavel'
  path: (desk: Furnished) => string
  /** What is done before one looks. */
  act?: (page: Page) => Promise<void>
  /** Rules of axe that do not hold here, by name and with the reason beside it. */
  excused?: string[]
}

const ticket = ({ full }: Furnished) => `/desk/t/${full.number}`
const press = (key: string) => async (page: Page) => {
  await page.keyboard.press(key)
  await page.getByRole('dialog').waitFor()
}
const answering = (part: string, status: number, code: string) => async (page: Page) => {
  const body = JSON.stringify({ code, message: 'Сервер не смог. Назовите E-4F2A9C.', reference: 'E-4F2A9C' })
  await nothingGiven(page)
  await page.route(part, (route) => route.fulfill({ status, contentType: 'application/json', body }))
  await page.reload()
  await page.getByText('E-4F2A9C').waitFor()
}
const never = (part: string) => async (page: Page) => {
  await nothingGiven(page)
  await page.route(part, () => {})
  await page.reload()
  await page.getByRole('status').first().waitFor()
}
const offline = async (page: Page) => {
  await page.context().setOffline(true)
  await page.evaluate(() => dispatchEvent(new Event('offline')))
}

export const deskScreens: Screen[] = [
  { name: 'my turn', place: 'myTurn', who: 'anna', path: () => '/desk/my' },
  { name: 'my turn, nobody waits', place: 'myTurn', who: 'pavel', path: () => '/desk/my' },
  { name: 'my turn, loading', place: 'myTurn', who: 'anna', path: () => '/desk/my', act: never('**/desk/my-turn*') },
  {
    name: 'my turn, broken',
    place: 'myTurn',
    who: 'anna',
    path: () => '/desk/my',
    act: answering('**/desk/my-turn*', 500, 'server_error'),
  },
  { name: 'my turn, offline', place: 'myTurn', who: 'anna', path: () => '/desk/my', act: offline },
  { name: 'notifications', place: 'notifications', who: 'anna', path: () => '/desk/notifications' },
  {
    name: 'notifications, all read',
    place: 'notifications',
    who: 'pavel',
    path: () => '/desk/notifications?which=unread',
  },
  {
    name: 'notifications, how loudly',
    place: 'notifications',
    who: 'anna',
    path: () => '/desk/notifications?which=settings',
  },
  { name: 'the keys', place: 'desk', who: 'anna', path: () => '/desk/my', act: press('?') },
  { name: 'the palette', place: 'desk', who: 'anna', path: () => '/desk/my', act: press('Control+k') },
  { name: 'the palette, found', place: 'desk', who: 'anna', path: () => '/desk/my', act: lookedFor('вектор') },
  { name: 'the palette, nothing found', place: 'desk', who: 'anna', path: () => '/desk/my', act: lookedFor('жжжж') },
  { name: 'a ticket for a client, whose', place: 'newForClient', who: 'anna', path: () => '/desk/new' },
  {
    name: 'a ticket for a client',
    place: 'newForClient',
    who: 'anna',
    path: ({ vector }) => `/desk/new?account=${vector}`,
  },
  {
    name: 'a ticket for a client, broken',
    place: 'newForClient',
    who: 'anna',
    path: ({ vector }) => `/desk/new?account=${vector}`,
    act: answering('**/desk/new-ticket*', 500, 'server_error'),
  },
  {
    name: 'a ticket for a client, loading',
    place: 'newForClient',
    who: 'anna',
    path: ({ vector }) => `/desk/new?account=${vector}`,
    act: never('**/desk/new-ticket*'),
  },
  { name: 'a line', place: 'lineQueue', who: 'anna', path: ({ lines }) => `/desk/q/${lines.first}` },
  {
    name: 'an empty line',
    place: 'lineQueue',
    who: 'anna',
    path: ({ lines }) => `/desk/q/${lines.zero}?which=resolved`,
  },
  { name: 'a ticket', place: 'ticket', who: 'anna', path: ticket },
  {
    name: 'a ticket, mail beside it',
    place: 'ticket',
    who: 'anna',
    path: ticket,
    act: mailBeside,
  },
  { name: 'a ticket, forwarding it', place: 'ticket', who: 'anna', path: ticket, act: forwarding },
  {
    name: 'a ticket, forwarded and answered from outside',
    place: 'ticket',
    who: 'anna',
    path: ticket,
    act: ticketWith(forwarded),
  },
  {
    name: 'a ticket, unconfirmed, answering it',
    place: 'ticket',
    who: 'anna',
    path: (desk) => `${ticket(desk)}?write=reply`,
    act: ticketWith(unconfirmed('unconfirmed')),
  },
  {
    name: 'a ticket, the client did not write it',
    place: 'ticket',
    who: 'anna',
    path: ticket,
    act: ticketWith(unconfirmed('denied')),
  },
  {
    name: 'a ticket, letters do not arrive',
    place: 'ticket',
    who: 'anna',
    path: (desk) => `${ticket(desk)}?write=reply`,
    act: ticketWith(neverReached),
  },
  { name: 'a ticket, things to read once', place: 'ticket', who: 'anna', path: ticket, act: ticketWith(passedOn) },
  { name: 'a ticket, passing something on', place: 'ticket', who: 'anna', path: ticket, act: passingOn },
  { name: 'the files of a ticket', place: 'ticket', who: 'anna', path: ticket, act: press('Shift+F') },
  {
    name: 'a file of a ticket',
    place: 'ticket',
    who: 'anna',
    path: ticket,
    act: async (page) => {
      await press('Shift+F')(page)
      await page.getByRole('dialog').getByRole('table').getByRole('button').first().click()
      await page.getByRole('dialog').locator('pre').waitFor()
    },
  },
  { name: 'a ticket, solved', place: 'ticket', who: 'anna', path: ({ solved }) => `/desk/t/${solved.number}` },
  { name: 'a ticket, not there', place: 'ticket', who: 'anna', path: () => '/desk/t/999999' },
  { name: 'a reply', place: 'ticket', who: 'anna', path: (desk) => `${ticket(desk)}?write=reply` },
  { name: 'a note', place: 'ticket', who: 'anna', path: (desk) => `${ticket(desk)}?write=note` },
  { name: 'a hand-over', place: 'ticket', who: 'anna', path: ticket, act: press('h') },
  { name: 'a solution', place: 'ticket', who: 'anna', path: ticket, act: press('Shift+E') },
  { name: 'a moved promise', place: 'ticket', who: 'anna', path: ticket, act: press('t') },
  { name: 'who has it', place: 'ticket', who: 'anna', path: ticket, act: press('a') },
  { name: 'my drafts', place: 'drafts', who: 'anna', path: () => '/desk/drafts' },
  { name: 'my drafts, none', place: 'drafts', who: 'pavel', path: () => '/desk/drafts' },
  {
    name: 'my drafts, loading',
    place: 'drafts',
    who: 'anna',
    path: () => '/desk/drafts',
    act: never('**/v1/desk/drafts*'),
  },
  {
    name: 'versions of a draft',
    place: 'drafts',
    who: 'anna',
    path: () => '/desk/drafts',
    act: async (page) => {
      await page.getByRole('listitem').filter({ hasText: 'Which' }).getByRole('button').nth(1).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'a ready view', place: 'lineQueue', who: 'anna', path: () => '/desk/q/unsolved' },
  { name: 'a saved view', place: 'savedView', who: 'anna', path: ({ viewId }) => `/desk/q/view/${viewId}` },
  { name: 'a view, not there', place: 'savedView', who: 'anna', path: ({ vector }) => `/desk/q/view/${vector}` },
  { name: 'tags', place: 'tags', who: 'maria', path: () => '/desk/tags' },
  { name: 'orders for many', place: 'bulks', who: 'anna', path: () => '/desk/bulk' },
  { name: 'orders for many, none', place: 'bulks', who: 'pavel', path: () => '/desk/bulk' },
  { name: 'an order for many', place: 'bulk', who: 'anna', path: ({ bulkId }) => `/desk/bulk/${bulkId}` },
  { name: 'ready texts', place: 'answers', who: 'anna', path: () => '/desk/answers' },
  { name: 'a ready text', place: 'answer', who: 'anna', path: ({ answerId }) => `/desk/answers/${answerId}` },
  { name: 'a new ready text', place: 'answer', who: 'maria', path: () => '/desk/answers/new' },
  { name: 'a history', place: 'history', who: 'anna', path: (desk) => `${ticket(desk)}/history` },
  { name: 'a search', place: 'search', who: 'anna', path: () => '/desk/search?q=сайт' },
  { name: 'a search, nothing found', place: 'search', who: 'anna', path: () => '/desk/search?q=несуществующее' },
  { name: 'accounts', place: 'accounts', who: 'maria', path: () => '/desk/accounts' },
  { name: 'an account', place: 'account', who: 'maria', path: ({ vector }) => `/desk/accounts/${vector}` },
  {
    name: 'a contact',
    place: 'contact',
    who: 'maria',
    path: ({ people }) => `/desk/contacts/${people.oleg.id}`,
  },
  {
    name: 'a contact, letters do not arrive',
    place: 'contact',
    who: 'maria',
    path: ({ people }) => `/desk/contacts/${people.oleg.id}`,
    act: cardNotReached,
  },
  { name: 'a contact, not there', place: 'contact', who: 'maria', path: ({ vector }) => `/desk/contacts/${vector}` },
  { name: 'a service', place: 'service', who: 'anna', path: ({ vps }) => `/desk/services/${vps}` },
  { name: 'roles and rights', place: 'roles', who: 'maria', path: () => '/desk/admin/roles' },
  { name: 'appearance', place: 'look', who: 'maria', path: () => '/desk/admin/look' },
  { name: 'texts', place: 'texts', who: 'maria', path: () => '/desk/admin/texts' },
  { name: 'texts, not allowed', place: 'texts', who: 'anna', path: () => '/desk/admin/texts' },
  {
    name: 'texts, changing one',
    place: 'texts',
    who: 'maria',
    path: () => '/desk/admin/texts',
    act: async (page) => {
      await page.getByRole('main').getByRole('button').first().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'people and lines', place: 'people', who: 'maria', path: () => '/desk/people' },
  { name: 'people, not allowed', place: 'people', who: 'anna', path: () => '/desk/people' },
  { name: 'a person', place: 'person', who: 'maria', path: ({ people }) => `/desk/people/${people.anna.id}` },
  { name: 'promises', place: 'promises', who: 'maria', path: () => '/desk/promises' },
  { name: 'topics', place: 'topics', who: 'maria', path: () => '/desk/admin/topics' },
  { name: 'a new topic', place: 'newTopic', who: 'maria', path: () => '/desk/admin/topics/new' },
  {
    name: 'a topic with its form',
    place: 'topic',
    who: 'maria',
    path: () => '/desk/admin/topics',
    act: openFirst('/desk/admin/topics/0'),
  },
  { name: 'letters', place: 'letters', who: 'maria', path: () => '/desk/letters' },
  { name: 'a letter', place: 'letter', who: 'maria', path: () => '/desk/letters', act: openFirst('/desk/letters/') },
  { name: 'tokens', place: 'tokens', who: 'maria', path: () => '/desk/tokens' },
  { name: 'webhooks', place: 'webhooks', who: 'maria', path: () => '/desk/webhooks' },
  { name: 'a webhook, not there', place: 'webhook', who: 'maria', path: ({ vector }) => `/desk/webhooks/${vector}` },
  { name: 'health', place: 'health', who: 'maria', path: () => '/desk/admin' },
  { name: 'mailboxes, none', place: 'mailboxes', who: 'maria', path: () => '/desk/admin/mailboxes' },
  { name: 'mailboxes', place: 'mailboxes', who: 'maria', path: () => '/desk/admin/mailboxes', act: withMailboxes },
  {
    name: 'mailboxes, broken',
    place: 'mailboxes',
    who: 'maria',
    path: () => '/desk/admin/mailboxes',
    act: answering('**/api/v1/desk/mailboxes', 500, 'server_error'),
  },
  {
    name: 'a mailbox, tried',
    place: 'mailbox',
    who: 'maria',
    path: () => '/desk/admin/mailboxes/01900000-0000-7000-8000-000000000001',
    act: triedMailbox,
  },
  { name: 'a new mailbox', place: 'newMailbox', who: 'maria', path: () => '/desk/admin/mailboxes/new' },
  {
    name: 'a mailbox, not there',
    place: 'mailbox',
    who: 'maria',
    path: () => `/desk/admin/mailboxes/${'0'.repeat(8)}`,
  },
  { name: 'outgoing mail', place: 'outgoingMail', who: 'maria', path: () => '/desk/admin/mail' },
  { name: 'outgoing mail, signed', place: 'outgoingMail', who: 'maria', path: () => '/desk/admin/mail', act: signed },
  { name: 'own mail server', place: 'listener', who: 'maria', path: () => '/desk/admin/mail-server' },
  {
    name: 'own mail server, set',
    place: 'listener',
    who: 'maria',
    path: () => '/desk/admin/mail-server',
    act: ownMailServerSet,
  },
  { name: 'incoming mail', place: 'incomingMails', who: 'anna', path: () => '/desk/incoming-mail' },
  {
    name: 'incoming mail, storms',
    place: 'incomingMails',
    who: 'anna',
    path: () => '/desk/incoming-mail',
    act: inStorm,
  },
  { name: 'incoming mail, all', place: 'incomingMails', who: 'anna', path: () => '/desk/incoming-mail?which=all' },
  { name: 'a mail', place: 'incomingMail', who: 'anna', path: ({ mailId }) => `/desk/incoming-mail/${mailId}` },
  {
    name: 'a mail, not there',
    place: 'incomingMail',
    who: 'anna',
    path: ({ vector }) => `/desk/incoming-mail/${vector}`,
  },
  {
    name: 'a mail, not for us',
    place: 'incomingMail',
    who: 'anna',
    path: ({ mailId }) => `/desk/incoming-mail/${mailId}`,
    act: async (page) => {
      await page.getByRole('toolbar').getByRole('button').last().click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'incidents, one runs', place: 'incidents', who: 'maria', path: () => '/desk/incidents' },
  { name: 'incidents, only to read', place: 'incidents', who: 'anna', path: () => '/desk/incidents' },
  {
    name: 'incidents, broken',
    place: 'incidents',
    who: 'maria',
    path: () => '/desk/incidents',
    act: answering('**/v1/desk/incidents*', 500, 'server_error'),
  },
  {
    name: 'an incident is told',
    place: 'incidents',
    who: 'maria',
    path: () => '/desk/incidents',
    act: async (page) => {
      await page.getByRole('main').locator('header').getByRole('button').click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'me', place: 'me', who: 'anna', path: () => '/desk/me' },
  { name: 'me, look', place: 'me', who: 'anna', path: () => '/desk/me?part=look' },
  { name: 'me, password', place: 'me', who: 'anna', path: () => '/desk/me?part=password' },
  { name: 'me, sessions', place: 'me', who: 'anna', path: () => '/desk/me?part=sessions' },
  { name: 'me, a key that is taken', place: 'me', who: 'anna', path: () => '/desk/me?part=keys', act: taken },
  { name: 'no such page', place: 'desk', who: 'anna', path: () => '/desk/nowhere' },
]

/** As on a desk that listens, with a trial that went well and one of two processes that cannot. */
async function ownMailServerSet(page: Page) {
  const answer = (part: string, body: object) => page.route(part, (route) => route.fulfill({ json: body }))
  const trial = '019cadc6-9a80-7112-97a8-dfce0197c964'
  const domain = 'reply.long-name-of-a-provider.example'
  await answer('**/desk/listener', {
    active: true,
    protocol: 'smtp',
    host: '0.0.0.0',
    port: 2525,
    takesFor: [`support@long-name-of-a-provider.example`, `@${domain}`],
    mostMegabytes: 25,
    changedAt: '2026-03-02T10:00:00.000Z',
    processes: [
      {
        host: 'desk-1',
        pid: 4711,
        address: '127.0.0.1:2525',
        trouble: null,
        certificate: 'self_made',
        certificateUntil: '2036-03-02T10:00:00.000Z',
      },
      {
        host: 'desk-2',
        pid: 12,
        address: null,
        trouble: 'listen EADDRINUSE: address already in use 0.0.0.0:2525',
        certificate: 'files',
        certificateUntil: null,
      },
    ],
    directions: [
      {
        kind: 'transport',
        for: 'support@long-name-of-a-provider.example',
        line: 'support@long-name-of-a-provider.example smtp:[desk.long-name-of-a-provider.example]:2525',
      },
      { kind: 'mx', for: domain, line: `${domain}. IN MX 10 desk.long-name-of-a-provider.example.` },
    ],
    mailGoesOut: false,
  })
  await answer('**/desk/listener/trial', {
    steps: [
      { step: 'greeting', good: true, said: '220 desk.example ESMTP' },
      { step: 'encryption', good: true, said: '220 Ready to start TLS' },
      { step: 'relaying', good: true, said: '550 5.1.1 No such recipient here' },
      { step: 'recipient', good: true, said: '250 2.1.5 Accepted' },
      { step: 'handing_over', good: true, said: `250 2.6.0 Stored as ${trial}` },
    ],
    trial,
  })
  await answer('**/desk/listener/trial/*', {
    mail: {
      id: trial,
      state: 'ended',
      outcome: 'automatic',
      receivedAt: '2026-03-02T10:00:00.000Z',
      byListener: true,
      seconds: 2,
    },
  })
  await page.reload()
  const words = /^(?:Deliver a mail to this server|Доставить письмо на этот сервер)$/
  await page.getByRole('button', { name: words }).click()
  await page.getByText(/2 s altogether|всего 2 с/).waitFor()
}

/** As on a desk whose letters are signed while a new key waits for its record. */
async function signed(page: Page) {
  const answer = (part: string, body: object) => page.route(part, (route) => route.fulfill({ json: body }))
  const name = (selector: string) => `${selector}._domainkey.support.long-name-of-a-provider.example`
  const key = (selector: string, use: 'signs' | 'waits') => ({
    selector,
    use,
    otherDomain: false,
    name: name(selector),
    value: `v=DKIM1; k=rsa; p=${'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A'.repeat(12)}`,
    madeAt: '2026-03-02T10:00:00.000Z',
  })
  await answer('**/desk/outgoing-mail', {
    setBy: 'desk',
    host: 'smtp.example.com',
    port: 465,
    security: 'tls',
    user: 'help',
    hasPassword: true,
    fromName: 'Поддержка',
    fromAddress: 'help@desk.example',
    changedAt: '2026-03-02T10:00:00.000Z',
    me: 'maria@desk.example',
  })
  await answer('**/desk/outgoing-mail/signing', {
    domain: 'desk.example',
    keys: [key('otklik-20260302100000', 'waits'), key('otklik-20250302100000', 'signs')],
  })
  await answer('**/desk/outgoing-mail/answers', {
    way: 'domain',
    domain: 'reply.support.long-name-of-a-provider.example',
    from: 'help@desk.example',
    fromDomain: 'desk.example',
    mayBeSubAddresses: false,
    changedAt: '2026-03-02T10:00:00.000Z',
  })
  await page.reload()
  await page.locator('textarea').first().waitFor()
}

/** A colleague's mail to another's address, and one that nobody signed, beside the ticket. */
async function mailBeside(page: Page) {
  const mail = (fromName: string, fromAddress: string, reason: string, proof: string, asMessageOf: string | null) => ({
    mailId: crypto.randomUUID(),
    fromName,
    fromAddress,
    subject: `Re: [#104233] Не открывается сайт ${'оченьдлинноеимя'.repeat(4)}`,
    receivedAt: '2026-03-02T10:00:00.000Z',
    reason,
    proof: { level: 'M0', reason: proof, about: { domain: 'vector.example', signer: '', header: '', like: '' } },
    text: `Здравствуйте!\n\nОлег переслал мне ваше письмо: ${'https://vector.example/'.repeat(6)}`,
    more: true,
    files: 2,
    asMessageOf,
  })
  const mails = [
    mail('Иван Н.', 'ivan@vector.example', 'other_sender', 'token_of_another', 'Иван Н.'),
    mail('', `${'очень.длинный.адрес.'.repeat(3)}@people.example`, 'unproven', 'unsigned', null),
  ]
  await page.route(/\/desk\/tickets\/\d+$/, async (route) => {
    const real = await route.fetch()
    await route.fulfill({ response: real, json: { ...(await real.json()), heldMail: mails } })
  })
  await page.reload()
  await page.getByText('ivan@vector.example').first().waitFor()
}

async function forwarding(page: Page) {
  await press('Shift+H')(page)
  const dialog = page.getByRole('dialog')
  await dialog
    .getByRole('textbox')
    .first()
    .fill(`noc@${'long-name-of-a-supplier-'.repeat(2)}.example`)
  await dialog.getByRole('textbox').nth(2).fill('Коллеги, посмотрите, пожалуйста, питание в стойке.')
}

async function passingOn(page: Page) {
  await page.getByRole('button', { name: /^(?:Give the client|Передать клиенту)/ }).click()
  await page.getByRole('dialog').waitFor()
}

function lookedFor(words: string) {
  return async (page: Page) => {
    await press('Control+k')(page)
    await page.keyboard.type(words)
    await page.getByRole('option', { name: words }).last().waitFor()
  }
}

async function taken(page: Page) {
  await page.locator('main section table').first().getByRole('button').nth(3).press('Enter')
  await page.keyboard.press('j')
}

function openFirst(address: string) {
  return async (page: Page) => {
    await page.locator(`main a[href^="${address}"]`).first().click()
    await page.waitForURL(`**${address}**`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
}
