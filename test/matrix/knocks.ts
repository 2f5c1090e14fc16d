/** How each door is knocked at: one honest request for each thing it can be about, and one for a thing that is not. */
import { nothing } from '../telling.ts'
import { tickets } from './expectations.ts'
import type { Ground, Thing } from './ground.ts'

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
type Knocks = (ground: Ground) => Knock[]

const missing: Thing = { ticketId: nothing, number: 9_999_999, file: nothing, internal: nothing }
const soon = '2026-03-02T12:00:00Z'
const words = 'Двенадцать слов, достаточно для любого поля.'
const unknownToken = 'A'.repeat(43)
const wrong = { door: 'portal', email: 'nobody@nowhere.example', password: words }
const founder = { company: words, name: words, email: 'x@y.example', password: words, language: 'ru', zone: 'UTC' }
const person = { name: words, email: 'new@people.example', language: 'ru', zone: 'UTC' }

const one =
  (url: string, more: Omit<Knock, 'on' | 'url'> = {}): Knocks =>
  () => [{ on: '', url, ...more }]
const eachTicket =
  (make: (thing: Thing) => Omit<Knock, 'on'>): Knocks =>
  (ground) => [...tickets.map((on) => ({ on, ...make(ground.tickets[on]) })), { on: 'missing', ...make(missing) }]
const order =
  (name: string, body: object | ((ground: Ground) => object) = {}): Knocks =>
  (ground) =>
    eachTicket(({ ticketId }) => ({
      url: `/api/v1/tickets/${ticketId}/${name}`,
      body: typeof body === 'function' ? body(ground) : body,
    }))(ground)
const portalPage = (make: (number: number) => string) => eachTicket(({ number }) => ({ url: make(number) }))
/** Every canary is looked for, so whatever a search lets through is seen in its answer. */
const searched =
  (urls: Record<string, string>): Knocks =>
  () =>
    Object.entries(urls).map(([on, url]) => ({ on, url }))
const eachAccount =
  (make: (id: string) => Omit<Knock, 'on'>): Knocks =>
  ({ accounts }) => [
    { on: 'own', ...make(accounts.own.id) },
    { on: 'other', ...make(accounts.other.id) },
    { on: 'missing', ...make(nothing) },
  ]

export const knocks: Record<string, Knocks> = {
  'GET /healthz': one('/healthz'),
  'GET /assets/*': one('/assets/nothing.js'),
  'GET /api/v1/setup': one('/api/v1/setup'),
  'POST /api/v1/setup': one('/api/v1/setup', { body: founder }),
  'POST /api/v1/sign-in': one('/api/v1/sign-in', { body: wrong }),
  'POST /api/v1/sign-out': one('/api/v1/sign-out', { body: {} }),
  'POST /api/v1/password-resets': one('/api/v1/password-resets', { body: { door: 'portal', email: wrong.email } }),
  'GET /api/v1/password-links/:token': one(`/api/v1/password-links/${unknownToken}`),
  'POST /api/v1/password-links/:token': one(`/api/v1/password-links/${unknownToken}`, { body: { password: words } }),

  'GET /api/v1/me': one('/api/v1/me'),
  'POST /api/v1/me/preferences': one('/api/v1/me/preferences', { body: { theme: 'dark' } }),

  'GET /api/v1/my/tickets': one('/api/v1/my/tickets'),
  'GET /api/v1/my/new-ticket': one('/api/v1/my/new-ticket'),
  'GET /api/v1/my/ticket-list': searched({ all: '/api/v1/my/ticket-list', words: '/api/v1/my/ticket-list?q=cnry' }),
  'GET /api/v1/my/tickets/:number': eachTicket(({ number }) => ({ url: `/api/v1/my/tickets/${number}` })),
  'POST /api/v1/tickets': ({ accounts: { own, other } }) => {
    const open = (on: string, about: object, like = 'missing') => ({
      on,
      like,
      url: '/api/v1/tickets',
      body: { text: words, ...about },
    })
    return [
      open('own', { accountId: own.id, serviceId: own.service }),
      open('own, about a service of another', { accountId: own.id, serviceId: other.service }, 'missing service'),
      open('other', { accountId: other.id }),
      open('missing', { accountId: nothing }),
      open('missing service', { accountId: own.id, serviceId: nothing }),
    ]
  },
  'POST /api/v1/tickets/:ticketId/confirmation': order('confirmation'),

  'POST /api/v1/tickets/:ticketId/replies': order('replies', { text: words, nextContactBy: soon }),
  'POST /api/v1/tickets/:ticketId/seen': order('seen', { seq: 1 }),
  'POST /api/v1/files': one('/api/v1/files', { upload: words }),
  'POST /api/v1/uploads': one('/api/v1/uploads', { body: { name: 'a.txt', size: 5 } }),
  'GET /api/v1/uploads/:uploadId': ({ upload }) => [
    { on: '', url: `/api/v1/uploads/${upload}` },
    { on: 'missing', url: `/api/v1/uploads/${nothing}` },
  ],
  'PUT /api/v1/uploads/:uploadId': ({ upload }) => [
    { on: '', url: `/api/v1/uploads/${upload}?offset=0`, bytes: words },
    { on: 'missing', url: `/api/v1/uploads/${nothing}?offset=0`, bytes: words },
  ],
  'GET /f/:fileId': ({ tickets: all }) => [
    ...tickets.map((on) => ({ on, url: `/f/${all[on].file}` })),
    ...tickets.map((on) => ({ on: `internal, ${on}`, url: `/f/${all[on].internal}` })),
    { on: 'missing', url: `/f/${nothing}` },
  ],
  'GET /f/:fileId/:size': ({ tickets: all }) => [
    ...tickets.map((on) => ({ on, url: `/f/${all[on].file}/small` })),
    ...tickets.map((on) => ({ on: `internal, ${on}`, url: `/f/${all[on].internal}/small` })),
    { on: 'missing', url: `/f/${nothing}/small` },
  ],

  'GET /live': one('/live'),
  'GET /api/v1/desk/frame': one('/api/v1/desk/frame'),
  'GET /api/v1/desk/my-turn': one('/api/v1/desk/my-turn'),
  'GET /api/v1/desk/lines/:lineId/tickets': ({ lines }) =>
    Object.entries({ first: lines.first, second: lines.second, vip: lines.vip, missing: nothing }).map(([on, id]) => ({
      on,
      url: `/api/v1/desk/lines/${id}/tickets?which=waiting`,
    })),
  'GET /api/v1/desk/tickets/:number': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}?show=whole`,
  })),
  'GET /api/v1/desk/tickets/:number/history': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/history`,
  })),
  'POST /api/v1/tickets/:ticketId/notes': order('notes', { text: words }),
  'POST /api/v1/tickets/:ticketId/assignee': order('assignee', { agentId: null }),
  'POST /api/v1/tickets/:ticketId/hand-over': order('hand-over', ({ lines }) => ({
    lineId: lines.zero,
    summary: words,
    reason: words,
    nextContactBy: soon,
  })),
  'POST /api/v1/tickets/:ticketId/wait': order('wait', { for: 'planned', reason: words, nextContactBy: soon }),
  'POST /api/v1/tickets/:ticketId/take-up': order('take-up'),
  'POST /api/v1/tickets/:ticketId/priority': order('priority', { priority: 'low' }),
  'POST /api/v1/tickets/:ticketId/next-contact': order('next-contact', { nextContactBy: soon, reason: words }),
  'POST /api/v1/tickets/:ticketId/resolution': order('resolution', { happened: words, done: words, advice: words }),
  'GET /api/v1/desk/search': searched({
    words: '/api/v1/desk/search?q=cnry*',
    names: '/api/v1/desk/search?q=CNRY-account',
  }),
  'GET /api/v1/desk/accounts': one('/api/v1/desk/accounts'),
  'GET /api/v1/desk/accounts/:accountId': eachAccount((id) => ({ url: `/api/v1/desk/accounts/${id}` })),

  'POST /api/v1/accounts': one('/api/v1/accounts', {
    body: { contractNumber: 'new', name: words, category: 'individual' },
  }),
  'POST /api/v1/accounts/:accountId/contacts': eachAccount((id) => ({
    url: `/api/v1/accounts/${id}/contacts`,
    body: { ...person, role: 'viewer' },
  })),
  'POST /api/v1/accounts/:accountId/contacts/:contactId/end': ({ accounts, technical }) => [
    { on: '', url: `/api/v1/accounts/${accounts.own.id}/contacts/${technical.id}/end`, body: {} },
  ],
  'POST /api/v1/accounts/:accountId/services': eachAccount((id) => ({
    url: `/api/v1/accounts/${id}/services`,
    body: { kind: 'site', name: words },
  })),
  'POST /api/v1/accounts/:accountId/services/:serviceId/end': ({ accounts: { own } }) => [
    { on: '', url: `/api/v1/accounts/${own.id}/services/${own.service}/end`, body: {} },
  ],
  'GET /api/v1/desk/people': one('/api/v1/desk/people'),
  'POST /api/v1/staff': one('/api/v1/staff', { body: { ...person, roles: ['agent'] } }),
  'POST /api/v1/staff/:agentId': ({ callers }) => [
    { on: '', url: `/api/v1/staff/${callers.lead!.id}`, body: { roles: ['lead'], active: true } },
  ],
  'POST /api/v1/lines': one('/api/v1/lines', { body: { nameRu: 'Новая', nameEn: 'New' } }),
  'POST /api/v1/lines/:lineId': ({ lines }) => [
    { on: '', url: `/api/v1/lines/${lines.zero}`, body: { nameRu: 'Иная', nameEn: 'Other', restricted: false } },
  ],
  'GET /api/v1/desk/letters': one('/api/v1/desk/letters'),
  'GET /api/v1/desk/letters/:letterId': ({ letterId }) => [{ on: '', url: `/api/v1/desk/letters/${letterId}` }],
  'POST /api/v1/desk/letters/:letterId/retry': ({ letterId }) => [
    { on: '', url: `/api/v1/desk/letters/${letterId}/retry`, body: {} },
  ],

  'GET /': one('/'),
  'GET /tickets': searched({ all: '/tickets', words: '/tickets?q=cnry' }),
  'GET /new': one('/new'),
  'GET /sent/:number': portalPage((number) => `/sent/${number}`),
  'GET /t/:number': portalPage((number) => `/t/${number}`),
  'GET /t/:number/print': portalPage((number) => `/t/${number}/print`),
  'GET /me': one('/me'),
  'GET /login': one('/login'),
  'GET /reset': one('/reset'),
  'GET /link/:token': one(`/link/${unknownToken}`),
  'GET /setup': one('/setup'),
  'GET /desk': one('/desk'),
  'GET /desk/*': one('/desk/t/100001'),

  'POST /login': one('/login', { form: wrong }),
  'POST /logout': one('/logout', { form: {} }),
  'POST /reset': one('/reset', { form: { door: 'portal', email: wrong.email } }),
  'POST /link/:token': one(`/link/${unknownToken}`, { form: { token: unknownToken, password: words } }),
  'POST /setup': one('/setup', { form: founder }),
  'POST /me': one('/me', { form: { theme: 'dark' } }),
  'POST /new': ({ accounts }) => [
    { on: 'own', url: '/new', form: { text: words, accountId: accounts.own.id } },
    { on: 'other', url: '/new', form: { text: words, accountId: accounts.other.id } },
    { on: 'missing', url: '/new', form: { text: words, accountId: nothing } },
  ],
  'POST /t/:number/reply': eachTicket(({ number, ticketId }) => ({
    url: `/t/${number}/reply`,
    form: { ticketId, text: words, nextContactBy: soon },
  })),
  'POST /t/:number/works': eachTicket(({ number, ticketId }) => ({ url: `/t/${number}/works`, form: { ticketId } })),
}
