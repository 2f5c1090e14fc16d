import type { Page } from '@playwright/test'
import { inStorm } from '../mail-in-tickets.ts'
import { triedMailbox, withMailboxes } from '../mailboxes.ts'
import { answering, openFirst, type Screen } from '../screen.ts'

/** Ways of mail in and out, what came and what went. */
export const mailScreens: readonly Screen[] = [
  { name: 'letters', place: 'letters', who: 'maria', path: () => '/desk/letters' },
  { name: 'a letter', place: 'letter', who: 'maria', path: () => '/desk/letters', act: openFirst('/desk/letters/') },
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
