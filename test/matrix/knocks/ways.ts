/** Ways of knocking that many doors have in common, and what is said at them. */
import { nothing } from '../../telling.ts'
import { tickets } from '../expectations.ts'
import type { Ground, Thing } from '../ground.ts'

export type Knock = {
  /** The thing, as the row of the door names it. `missing` has no row: it is what the answers of "0" must equal. */
  on: string
  /** The knock to compare with, when it is not `missing`. */
  like?: string
  url: string
  body?: object
  form?: Record<string, string>
  upload?: string
  bytes?: string
}
export type Knocks = (ground: Ground) => Knock[]

export const missing: Thing = { ticketId: nothing, number: 9_999_999, file: nothing, internal: nothing }
export const soon = '2026-03-02T12:00:00Z'
export const words = 'Двенадцать слов, достаточно для любого поля.'
export const code = '000000'
export const unknownToken = 'A'.repeat(43)
export const unknownLink = 'A'.repeat(48)
export const wrong = { door: 'portal', email: 'nobody@nowhere.example', password: words }
export const founder = {
  company: words,
  name: words,
  email: 'x@y.example',
  password: words,
  language: 'ru',
  zone: 'UTC',
}
export const calendar = { name: words, zone: 'UTC', hours: [], exceptions: [] }
export const terms = { calendarId: null, firstReplyMinutes: 60, updateMinutes: 60 }
export const topic = { nameRu: words, nameEn: words, impact: 'question', urgency: 'low' }
export const answer = {
  shared: true,
  titleRu: words,
  titleEn: '',
  textRu: words,
  textEn: '',
  keywords: '',
  lineIds: [],
  topicIds: [],
  actions: { move: null, nextInMinutes: null, priority: null, lineId: null, reasonRu: '', reasonEn: '' },
  notAsItIs: false,
}
export const view = { name: words, conditions: {}, columns: ['subject'], order: 'newest', lineId: null }
export const person = { name: words, email: 'new@people.example', language: 'ru', zone: 'UTC' }
export const ownMailServer = {
  active: false,
  protocol: 'smtp',
  host: '127.0.0.1',
  port: 2525,
  takesFor: ['support@desk.example'],
  mostMegabytes: 25,
}
/** Where nobody listens: the answer is that, at once. */
export const mailbox = {
  address: 'support@desk.example',
  host: 'localhost',
  port: 1,
  security: 'none',
  user: 'support',
  password: words,
}
export const mailServer = {
  host: 'mail.desk.example',
  port: 465,
  security: 'tls',
  user: '',
  password: null,
  fromName: '',
  fromAddress: 'support@desk.example',
}

export const one =
  (url: string, more: Omit<Knock, 'on' | 'url'> = {}): Knocks =>
  () => [{ on: '', url, ...more }]
export const eachTicket =
  (make: (thing: Thing) => Omit<Knock, 'on'>): Knocks =>
  (ground) => [...tickets.map((on) => ({ on, ...make(ground.tickets[on]) })), { on: 'missing', ...make(missing) }]
export const order =
  (name: string, body: object | ((ground: Ground) => object) = {}): Knocks =>
  (ground) =>
    eachTicket(({ ticketId }) => ({
      url: `/api/v1/tickets/${ticketId}/${name}`,
      body: typeof body === 'function' ? body(ground) : body,
    }))(ground)
export const portalPage = (make: (number: number) => string) => eachTicket(({ number }) => ({ url: make(number) }))
/** Every canary is looked for, so whatever a search lets through is seen in its answer. */
export const searched =
  (urls: Record<string, string>): Knocks =>
  () =>
    Object.entries(urls).map(([on, url]) => ({ on, url }))
export const eachAccount =
  (make: (id: string) => Omit<Knock, 'on'>): Knocks =>
  ({ accounts }) => [
    { on: 'own', ...make(accounts.own.id) },
    { on: 'other', ...make(accounts.other.id) },
    { on: 'missing', ...make(nothing) },
  ]
export const webhook =
  (folder: string, what: string, body?: object): Knocks =>
  ({ webhookId }) => [{ on: '', url: `/api/v1/${folder}/${webhookId}/${what}`, ...(body ? { body } : {}) }]

/** About each ticket, with somebody who acts for its account. */
export const toColleague =
  (make: (thing: Thing, contactId: string) => Omit<Knock, 'on'>): Knocks =>
  ({ tickets: all, owner, neighbour }) => [
    ...tickets.map((on) => ({ on, ...make(all[on], /^(other|second)$/.test(on) ? neighbour.id : owner.id) })),
    { on: 'missing', ...make(missing, owner.id) },
  ]
/** A mail that has ended by an agent's hand: to every client it is as one that never came. */
export const ownMail =
  (make: (mailId: string) => Omit<Knock, 'on'>): Knocks =>
  ({ mailId }) => [
    { on: '', ...make(mailId) },
    { on: 'missing', ...make(nothing) },
  ]
/** A draft or a send of somebody who is not among those who knock. */
export const ofMaria =
  (folder: 'drafts' | 'sends', what = '', body?: object): Knocks =>
  ({ draftId, sendId }) =>
    Object.entries({ foreign: folder === 'drafts' ? draftId : sendId, missing: nothing }).map(([on, id]) => ({
      on,
      url: `/api/v1/desk/${folder}/${id}${what}`,
      ...(body ? { body } : {}),
    }))
export const aDraft = { draftId: '0b1f5a6e-7c4d-4f0a-9a51-0d3c1f6f2a11', value: { text: words }, writer: 'a browser' }

/** A colleague of "own", asked for in each account. */
export const colleague =
  (make: (at: string) => Omit<Knock, 'on'>): Knocks =>
  (ground) =>
    eachAccount((id) => make(`/api/v1/my/accounts/${id}/people/${ground.technical.id}`))(ground)

export const ofAgent =
  (name: string, body: object | 'GET' = {}): Knocks =>
  ({ firstLine: { id } }) => {
    if (body === 'GET') return [{ on: '', url: `/api/v1/desk/people/${id}${name}` }]
    return [{ on: '', url: `/api/v1/staff/${id}${name}`, body }]
  }

export const eachView =
  (make: (id: string) => Omit<Knock, 'on'>): Knocks =>
  ({ views }) => [
    { on: 'of the first line', ...make(views.own) },
    { on: 'for vip', ...make(views.vip) },
    { on: 'missing', ...make(nothing) },
  ]
/** Given by the one on the first line. */
export const bulk =
  (make: (id: string) => Omit<Knock, 'on'>): Knocks =>
  ({ bulkId }) => [
    { on: '', ...make(bulkId) },
    { on: 'missing', ...make(nothing) },
  ]
export const eachNote =
  (method: 'GET' | 'POST', what: string, body?: object): Knocks =>
  ({ accounts: { own }, notes }) =>
    Object.entries({ ...notes, missing: nothing }).map(([on, id]) => ({
      on,
      url: `/api/v1/${method === 'GET' ? 'desk/' : ''}accounts/${own.id}/notes/${id}${what}`,
      ...(body ? { body } : {}),
    }))
export const ofContact =
  (what: string, body?: object): Knocks =>
  ({ technical: { id } }) => [
    { on: '', url: `/api/v1/${body ? '' : 'desk/'}contacts/${id}${what}`, ...(body ? { body } : {}) },
  ]
