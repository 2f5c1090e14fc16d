import type { Page } from '@playwright/test'
import { nothingGiven } from '../../nothing-given.ts'
import type { Furnished } from '../furnished.ts'
import { forwarded, neverReached, passedOn, ticketWith, unconfirmed } from '../mail-in-tickets.ts'
import { never, press, type Screen } from '../screen.ts'

const ticket = ({ full }: Furnished) => `/desk/t/${full.number}`

/** A ticket and what is done to it. */
export const ticketScreens: readonly Screen[] = [
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
  { name: 'a history', place: 'history', who: 'anna', path: (desk) => `${ticket(desk)}/history` },
]

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
  await nothingGiven(page)
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
