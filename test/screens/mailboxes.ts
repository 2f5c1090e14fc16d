/** Mailboxes as they are met: one that is well, one in trouble, one that is paused, and one that is being tried. */
import type { Page } from '@playwright/test'

const mailbox = (id: string, address: string, more: object) => ({
  id: `01900000-0000-7000-8000-00000000000${id}`,
  address,
  aliases: [],
  host: 'imap.vektor.example',
  port: 993,
  security: 'tls',
  user: address,
  oauth: null,
  junkFolder: '',
  state: 'active',
  lookedAt: '2026-03-02T08:59:40.000Z',
  trouble: null,
  folders: [
    { name: 'INBOX', kind: 'inbox' },
    { name: 'Spam', kind: 'junk' },
  ],
  taken: 1248,
  ...more,
})
const mailboxes = [
  mailbox('1', 'support@vektor.example', {}),
  mailbox('2', 'billing@vektor.example', {
    trouble: {
      code: 'sign_in_refused',
      said: '[AUTHENTICATIONFAILED] Application-specific password required',
      since: '2026-03-02T07:20:00.000Z',
    },
  }),
  mailbox('3', 'archive@vektor.example', { state: 'paused', taken: 0 }),
]

const answer = (page: Page, address: string, body: object) =>
  page.route(address, (route) => route.fulfill({ contentType: 'application/json', body: JSON.stringify(body) }))

export const withMailboxes = async (page: Page) => {
  await answer(page, '**/api/v1/desk/mailboxes', { at: '2026-03-02T09:00:00.000Z', mailboxes, mailGoesOut: true })
  await page.reload()
  await page.getByText('support@vektor.example').first().waitFor()
}

/** Tried to the end: the letter landed among the spam. */
export const triedMailbox = async (page: Page) => {
  await withMailboxes(page)
  const folders = [
    { name: 'INBOX', kind: 'inbox', mails: 312 },
    { name: 'Spam', kind: 'junk', mails: 7 },
    { name: 'Отправленные', kind: 'other', mails: 5 },
  ]
  const probe = '01900000-0000-7000-8000-000000000009'
  await answer(page, '**/api/v1/desk/mailbox-trials', { trouble: null, folders })
  await answer(page, '**/api/v1/desk/mailbox-trials/letters', { delivered: true, said: '250 OK', probe })
  await answer(page, '**/api/v1/desk/mailbox-trials/letters/*', { trouble: null, found: 'junk' })
  const act = page.getByRole('button', { name: /^(?:Проверить|Test it)$/ })
  await act.click()
  await page
    .getByRole('status')
    .getByText(/спам|spam/)
    .waitFor()
}
