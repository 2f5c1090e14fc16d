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
const code = '000000'
const unknownToken = 'A'.repeat(43)
const unknownLink = 'A'.repeat(48)
const wrong = { door: 'portal', email: 'nobody@nowhere.example', password: words }
const founder = { company: words, name: words, email: 'x@y.example', password: words, language: 'ru', zone: 'UTC' }
const calendar = { name: words, zone: 'UTC', hours: [], exceptions: [] }
const terms = { calendarId: null, firstReplyMinutes: 60, updateMinutes: 60 }
const topic = { nameRu: words, nameEn: words, impact: 'question', urgency: 'low' }
const answer = {
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
const view = { name: words, conditions: {}, columns: ['subject'], order: 'newest', lineId: null }
const person = { name: words, email: 'new@people.example', language: 'ru', zone: 'UTC' }
const mailServer = {
  host: 'mail.desk.example',
  port: 465,
  security: 'tls',
  user: '',
  password: null,
  fromName: '',
  fromAddress: 'support@desk.example',
}

const one =
  (url: string, more: Omit<Knock, 'on' | 'url'> = {}): Knocks =>
  () => [{ on: '', url, ...more }]
const aboutMail =
  (act: string, body: object = {}): Knocks =>
  ({ mailId }) => [{ on: '', url: `/api/v1/desk/incoming-mail/${mailId}/${act}`, body }]
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
const webhook =
  (folder: string, what: string, body?: object): Knocks =>
  ({ webhookId }) => [{ on: '', url: `/api/v1/${folder}/${webhookId}/${what}`, ...(body ? { body } : {}) }]

/** About each ticket, with somebody who acts for its account. */
const toColleague =
  (make: (thing: Thing, contactId: string) => Omit<Knock, 'on'>): Knocks =>
  ({ tickets: all, owner, neighbour }) => [
    ...tickets.map((on) => ({ on, ...make(all[on], /^(other|second)$/.test(on) ? neighbour.id : owner.id) })),
    { on: 'missing', ...make(missing, owner.id) },
  ]
/** A draft or a send of somebody who is not among those who knock. */
const ofMaria =
  (folder: 'drafts' | 'sends', what = '', body?: object): Knocks =>
  ({ draftId, sendId }) =>
    Object.entries({ foreign: folder === 'drafts' ? draftId : sendId, missing: nothing }).map(([on, id]) => ({
      on,
      url: `/api/v1/desk/${folder}/${id}${what}`,
      ...(body ? { body } : {}),
    }))
const aDraft = { draftId: '0b1f5a6e-7c4d-4f0a-9a51-0d3c1f6f2a11', value: { text: words }, writer: 'a browser' }

/** A colleague of "own", asked for in each account. */
const colleague =
  (make: (at: string) => Omit<Knock, 'on'>): Knocks =>
  (ground) =>
    eachAccount((id) => make(`/api/v1/my/accounts/${id}/people/${ground.technical.id}`))(ground)

const ofAgent =
  (name: string, body: object | 'GET' = {}): Knocks =>
  ({ firstLine: { id } }) => {
    if (body === 'GET') return [{ on: '', url: `/api/v1/desk/people/${id}${name}` }]
    return [{ on: '', url: `/api/v1/staff/${id}${name}`, body }]
  }

const eachView =
  (make: (id: string) => Omit<Knock, 'on'>): Knocks =>
  ({ views }) => [
    { on: 'of the first line', ...make(views.own) },
    { on: 'for vip', ...make(views.vip) },
    { on: 'missing', ...make(nothing) },
  ]
/** Given by the one on the first line. */
const bulk =
  (make: (id: string) => Omit<Knock, 'on'>): Knocks =>
  ({ bulkId }) => [
    { on: '', ...make(bulkId) },
    { on: 'missing', ...make(nothing) },
  ]
const eachNote =
  (method: 'GET' | 'POST', what: string, body?: object): Knocks =>
  ({ accounts: { own }, notes }) =>
    Object.entries({ ...notes, missing: nothing }).map(([on, id]) => ({
      on,
      url: `/api/v1/${method === 'GET' ? 'desk/' : ''}accounts/${own.id}/notes/${id}${what}`,
      ...(body ? { body } : {}),
    }))
const ofContact =
  (what: string, body?: object): Knocks =>
  ({ technical: { id } }) => [
    { on: '', url: `/api/v1/${body ? '' : 'desk/'}contacts/${id}${what}`, ...(body ? { body } : {}) },
  ]

export const knocks: Record<string, Knocks> = {
  'GET /healthz': one('/healthz'),
  'GET /api/docs': one('/api/docs'),
  'GET /api/v1/openapi.json': one('/api/v1/openapi.json'),
  'GET /metrics': one('/metrics'),
  'GET /assets/*': one('/assets/nothing.js'),
  'GET /api/v1/setup': one('/api/v1/setup'),
  'POST /api/v1/setup': one('/api/v1/setup', { body: founder }),
  'POST /api/v1/sign-in': one('/api/v1/sign-in', { body: wrong }),
  'POST /api/v1/sign-out': one('/api/v1/sign-out', { body: {} }),
  'POST /api/v1/password-resets': one('/api/v1/password-resets', { body: { door: 'portal', email: wrong.email } }),
  'GET /api/v1/password-links/:token': one(`/api/v1/password-links/${unknownToken}`),
  'POST /api/v1/password-links/:token': one(`/api/v1/password-links/${unknownToken}`, { body: { password: words } }),
  'GET /api/v1/entry-links/:token': one(`/api/v1/entry-links/${unknownToken}`),
  'POST /api/v1/entry-links/:token': one(`/api/v1/entry-links/${unknownToken}`, { body: {} }),

  'GET /api/v1/ticket-links/:number': ({ tickets: all }) => [
    { on: '', url: `/api/v1/ticket-links/${all.technical.number}?k=${unknownLink}` },
  ],
  'POST /api/v1/ticket-links/:number/answers': ({ tickets: all }) => [
    {
      on: '',
      url: `/api/v1/ticket-links/${all.technical.number}/answers`,
      body: { k: unknownLink, answer: 'addition', text: words },
    },
  ],

  'POST /api/v1/ticket-links/:number/renewals': ({ tickets: all }) => [
    { on: '', url: `/api/v1/ticket-links/${all.technical.number}/renewals`, body: { k: unknownLink } },
  ],

  'GET /api/v1/token': one('/api/v1/token'),
  'GET /api/v1/me': one('/api/v1/me'),
  'POST /api/v1/me/preferences': one('/api/v1/me/preferences', { body: { theme: 'dark' } }),

  'GET /api/v1/me/sessions': one('/api/v1/me/sessions'),
  'POST /api/v1/me/sessions/end': one('/api/v1/me/sessions/end', { body: {} }),
  'POST /api/v1/sign-in/code': one('/api/v1/sign-in/code', { body: { code } }),
  'GET /api/v1/me/second-factor': one('/api/v1/me/second-factor'),
  'POST /api/v1/me/second-factor': one('/api/v1/me/second-factor', { body: {} }),
  'POST /api/v1/me/second-factor/confirmation': one('/api/v1/me/second-factor/confirmation', { body: { code } }),
  'POST /api/v1/me/second-factor/end': one('/api/v1/me/second-factor/end', { body: {} }),
  'POST /api/v1/me/step-up': one('/api/v1/me/step-up', { body: { code } }),

  'GET /api/v1/my/account': eachAccount((id) => ({ url: `/api/v1/my/account?accountId=${id}` })),
  'POST /api/v1/my/accounts/:accountId/people': eachAccount((id) => ({
    url: `/api/v1/my/accounts/${id}/people`,
    body: { name: words, email: person.email, role: 'viewer' },
  })),
  'POST /api/v1/my/accounts/:accountId/people/:contactId': colleague((at) => ({ url: at, body: { role: 'viewer' } })),
  'POST /api/v1/my/accounts/:accountId/people/:contactId/end': colleague((at) => ({ url: `${at}/end`, body: {} })),
  'POST /api/v1/my/accounts/:accountId/people/:contactId/invitation': colleague((at) => ({
    url: `${at}/invitation`,
    body: {},
  })),
  'GET /api/v1/my/first-reply': one('/api/v1/my/first-reply'),
  'GET /api/v1/my/drafts': one('/api/v1/my/drafts?place=new'),
  'PUT /api/v1/my/drafts/:draftId': one(`/api/v1/my/drafts/${nothing}`, {
    body: { place: 'new', version: 0, values: { text: [words] } },
  }),
  'POST /api/v1/my/drafts/:draftId/end': one(`/api/v1/my/drafts/${nothing}/end`, { body: {} }),
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
      open('own', { accountId: own.id, serviceId: own.service }, 'missing service'),
      open('own, about a service of another', { accountId: own.id, serviceId: other.service }, 'missing service'),
      open('other', { accountId: other.id }),
      open('missing', { accountId: nothing }),
      open('missing service', { accountId: own.id, serviceId: nothing }),
    ]
  },
  'GET /api/v1/my/tickets/:number/news': eachTicket(({ number }) => ({ url: `/api/v1/my/tickets/${number}/news` })),
  'POST /api/v1/tickets/:ticketId/complaints': order('complaints', { text: words }),
  'POST /api/v1/tickets/:ticketId/informants': toColleague(({ ticketId }, contactId) => ({
    url: `/api/v1/tickets/${ticketId}/informants`,
    body: { contactId },
  })),
  'POST /api/v1/tickets/:ticketId/informants/:contactId/end': toColleague(({ ticketId }, contactId) => ({
    url: `/api/v1/tickets/${ticketId}/informants/${contactId}/end`,
    body: {},
  })),
  'POST /api/v1/tickets/:ticketId/confirmation': order('confirmation'),
  'POST /api/v1/tickets/:ticketId/reopening': order('reopening'),

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
  'GET /api/v1/desk/notifications': one('/api/v1/desk/notifications'),
  'GET /api/v1/desk/notice-settings': one('/api/v1/desk/notice-settings'),
  'POST /api/v1/notices/read': one('/api/v1/notices/read', { body: { upTo: soon } }),
  'POST /api/v1/notices/unread': one('/api/v1/notices/unread', { body: { readAt: soon } }),
  'POST /api/v1/me/notices': one('/api/v1/me/notices', { body: { followOnHandOver: true } }),
  'POST /api/v1/tickets/:ticketId/follow': order('follow'),
  'POST /api/v1/tickets/:ticketId/unfollow': order('unfollow'),
  'POST /api/v1/tickets/:ticketId/mute': order('mute'),
  'POST /api/v1/tickets/:ticketId/presence': order('presence', { tab: nothing, doing: 'looks' }),
  'POST /api/v1/tickets/:ticketId/unread': order('unread'),
  'GET /api/v1/desk/my-turn': one('/api/v1/desk/my-turn'),
  'GET /api/v1/desk/lines/:lineId/tickets': ({ lines }) =>
    Object.entries({ first: lines.first, second: lines.second, vip: lines.vip, missing: nothing }).map(([on, id]) => ({
      on,
      url: `/api/v1/desk/lines/${id}/tickets?which=waiting`,
    })),
  'GET /api/v1/desk/tickets/:number': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}?show=whole`,
  })),
  'GET /api/v1/desk/tickets/:number/as-client': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/as-client`,
  })),
  'POST /api/v1/tickets/:ticketId/looks-as-client': order('looks-as-client'),
  'GET /api/v1/desk/tickets/:number/history': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/history`,
  })),
  'POST /api/v1/tickets/:ticketId/notes': order('notes', { text: words }),
  'POST /api/v1/tickets/:ticketId/preview': order('preview', { text: words }),
  'GET /api/v1/desk/tickets/:number/answers': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/answers`,
  })),
  'GET /api/v1/desk/answers': one('/api/v1/desk/answers'),
  'GET /api/v1/desk/answers/:answerId': ({ answerId }) => [{ on: '', url: `/api/v1/desk/answers/${answerId}` }],
  'GET /api/v1/desk/answer-places': one('/api/v1/desk/answer-places'),
  'POST /api/v1/answers': one('/api/v1/answers', { body: answer }),
  'POST /api/v1/answers/:answerId': ({ answerId }) => [
    { on: '', url: `/api/v1/answers/${answerId}`, body: { ...answer, version: 1 } },
  ],
  'POST /api/v1/answers/:answerId/retirement': ({ answerId }) => [
    { on: '', url: `/api/v1/answers/${answerId}/retirement`, body: {} },
  ],
  'POST /api/v1/answers/:answerId/return': ({ answerId }) => [
    { on: '', url: `/api/v1/answers/${answerId}/return`, body: {} },
  ],
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
  'GET /api/v1/desk/tickets/:ticketId/drafts': eachTicket(({ ticketId }) => ({
    url: `/api/v1/desk/tickets/${ticketId}/drafts`,
  })),
  'POST /api/v1/desk/drafts/:draftId': eachTicket(({ ticketId }) => ({
    url: `/api/v1/desk/drafts/${aDraft.draftId}`,
    body: { ticketId, kind: 'reply', value: aDraft.value, base: 0, writer: aDraft.writer },
  })),
  'GET /api/v1/desk/drafts': searched({ begun: '/api/v1/desk/drafts', ended: '/api/v1/desk/drafts?which=ended' }),
  'GET /api/v1/desk/drafts/:draftId': ofMaria('drafts'),
  'POST /api/v1/desk/drafts/:draftId/end': ofMaria('drafts', '/end', { why: 'discarded' }),
  'POST /api/v1/desk/drafts/:draftId/revival': ofMaria('drafts', '/revival', {}),
  'POST /api/v1/desk/sends': eachTicket(({ ticketId }) => ({
    url: '/api/v1/desk/sends',
    body: { send: { kind: 'reply', order: { ticketId, text: words, nextContactBy: soon } }, draft: aDraft },
  })),
  'GET /api/v1/desk/sends': one('/api/v1/desk/sends'),
  'POST /api/v1/desk/sends/:sendId/taking-back': ofMaria('sends', '/taking-back', {}),
  'POST /api/v1/desk/sends/:sendId/seen': ofMaria('sends', '/seen', {}),
  'POST /api/v1/me/sending': one('/api/v1/me/sending', { body: { undoSeconds: 5 } }),
  'POST /api/v1/tickets/:ticketId/tags': order('tags', { add: ['метка'] }),
  'GET /api/v1/desk/tags': one('/api/v1/desk/tags'),
  'POST /api/v1/tags/:tagId': ({ tags }) => [{ on: '', url: `/api/v1/tags/${tags[0]}`, body: { name: 'иначе' } }],
  'POST /api/v1/tags/:tagId/merge': ({ tags }) => [
    { on: '', url: `/api/v1/tags/${tags[0]}/merge`, body: { into: tags[1] } },
  ],
  'POST /api/v1/tags/:tagId/retirement': ({ tags }) => [
    { on: '', url: `/api/v1/tags/${tags[0]}/retirement`, body: { retired: true } },
  ],
  'GET /api/v1/desk/choices': one('/api/v1/desk/choices'),
  'GET /api/v1/desk/views': one('/api/v1/desk/views'),
  'GET /api/v1/desk/views/:view/tickets': (ground) => [
    { on: 'unsolved', url: '/api/v1/desk/views/unsolved/tickets' },
    ...eachView((id) => ({ url: `/api/v1/desk/views/${id}/tickets` }))(ground),
  ],
  'POST /api/v1/views': one('/api/v1/views', { body: view }),
  'POST /api/v1/views/:viewId': eachView((id) => ({ url: `/api/v1/views/${id}`, body: view })),
  'POST /api/v1/views/:viewId/remove': eachView((id) => ({ url: `/api/v1/views/${id}/remove`, body: {} })),
  'POST /api/v1/bulk': ({ tickets: { technical, vip } }) => {
    const order = { what: 'priority', priority: 'low' }
    const start = (on: string, chosen: object) => ({ on, url: '/api/v1/bulk', body: { chosen, order } })
    return [
      start('picked', { ticketIds: [technical.ticketId] }),
      start('all', { view: 'unsolved' }),
      start('foreign', { ticketIds: [vip.ticketId] }),
    ]
  },
  'GET /api/v1/desk/bulk': one('/api/v1/desk/bulk'),
  'GET /api/v1/desk/bulk-samples': one('/api/v1/desk/bulk-samples?view=unsolved'),
  'GET /api/v1/desk/bulk/:bulkId': bulk((id) => ({ url: `/api/v1/desk/bulk/${id}` })),
  'POST /api/v1/bulk/:bulkId/cancel': bulk((id) => ({ url: `/api/v1/bulk/${id}/cancel`, body: {} })),
  'POST /api/v1/bulk/:bulkId/undo': bulk((id) => ({ url: `/api/v1/bulk/${id}/undo`, body: {} })),
  'POST /api/v1/bulk/:bulkId/repeat': bulk((id) => ({ url: `/api/v1/bulk/${id}/repeat`, body: {} })),
  'GET /api/v1/desk/search': searched({
    words: '/api/v1/desk/search?q=cnry*',
    names: '/api/v1/desk/search?q=CNRY-account',
  }),
  'GET /api/v1/desk/quick-find': searched({
    words: '/api/v1/desk/quick-find?typed=cnry',
    names: '/api/v1/desk/quick-find?typed=CNRY-account',
  }),
  'GET /api/v1/desk/new-ticket': (ground) => [
    { on: 'none yet', url: '/api/v1/desk/new-ticket' },
    ...eachAccount((id) => ({ url: `/api/v1/desk/new-ticket?accountId=${id}` }))(ground),
  ],
  'POST /api/v1/accounts/:accountId/tickets': ({ accounts: { own, other }, technical, stranger }) => {
    const begin = (on: string, accountId: string, contactId: string, about: object = {}, like = 'missing') => ({
      on,
      like,
      url: `/api/v1/accounts/${accountId}/tickets`,
      body: { contactId, subject: words, text: words, heardBy: 'phone', nextContactBy: soon, ...about },
    })
    return [
      begin('own', own.id, technical.id),
      begin('other', other.id, stranger.id),
      begin('own, to a stranger', own.id, stranger.id, {}, 'missing contact'),
      begin('own, about a service of another', own.id, technical.id, { serviceId: other.service }, 'missing service'),
      begin('missing', nothing, technical.id),
      begin('missing contact', own.id, nothing),
      begin('missing service', own.id, technical.id, { serviceId: nothing }),
    ]
  },
  'GET /api/v1/me/keys': one('/api/v1/me/keys'),
  'POST /api/v1/me/keys': one('/api/v1/me/keys', { body: { letters: true, chosen: { reply: 'W' } } }),
  'GET /api/v1/desk/accounts': one('/api/v1/desk/accounts'),
  'GET /api/v1/desk/accounts/:accountId/notes/:noteId': eachNote('GET', ''),
  'POST /api/v1/accounts/:accountId/notes/:noteId': eachNote('POST', '', { version: 1, text: words, pinned: false }),
  'POST /api/v1/accounts/:accountId/notes/:noteId/remove': eachNote('POST', '/remove', { version: 1 }),
  'POST /api/v1/accounts/:accountId/notes': ({ accounts }) => [
    { on: '', url: `/api/v1/accounts/${accounts.own.id}/notes`, body: { text: words } },
  ],
  'GET /api/v1/desk/tickets-of': ({ accounts: { own }, technical }) => [
    { on: 'account', url: `/api/v1/desk/tickets-of?of=account&id=${own.id}` },
    { on: 'contact', url: `/api/v1/desk/tickets-of?of=contact&id=${technical.id}` },
    { on: 'service', url: `/api/v1/desk/tickets-of?of=service&id=${own.service}` },
  ],
  'GET /api/v1/desk/contacts/:contactId': ofContact(''),
  'GET /api/v1/desk/services/:serviceId': ({ accounts: { own, other } }) => [
    { on: 'own', url: `/api/v1/desk/services/${own.service}` },
    { on: 'other', url: `/api/v1/desk/services/${other.service}` },
  ],
  'POST /api/v1/contacts/:contactId/sessions/end': ofContact('/sessions/end', {}),
  'POST /api/v1/contacts/:contactId/factor-reset': ofContact('/factor-reset', { reason: words }),
  'POST /api/v1/contacts/:contactId/factor-reset/approval': ofContact('/factor-reset/approval', {}),
  'GET /api/v1/desk/accounts/:accountId': eachAccount((id) => ({ url: `/api/v1/desk/accounts/${id}` })),

  'POST /api/v1/accounts': one('/api/v1/accounts', {
    body: { contractNumber: 'new', name: words, category: 'individual' },
  }),
  'POST /api/v1/accounts/:accountId': eachAccount((id) => ({
    url: `/api/v1/accounts/${id}`,
    body: { name: words, category: 'individual', tier: 'vip', language: null, zone: null },
  })),
  'POST /api/v1/accounts/:accountId/contacts/:contactId': ({ accounts, technical }) => [
    {
      on: '',
      url: `/api/v1/accounts/${accounts.own.id}/contacts/${technical.id}`,
      body: { role: 'viewer', mayCall: true },
    },
  ],
  'POST /api/v1/accounts/:accountId/contacts/:contactId/invitation': ({ accounts, technical }) => [
    { on: '', url: `/api/v1/accounts/${accounts.own.id}/contacts/${technical.id}/invitation`, body: {} },
  ],
  'POST /api/v1/accounts/:accountId/services/:serviceId': ({ accounts: { own } }) => [
    { on: '', url: `/api/v1/accounts/${own.id}/services/${own.service}`, body: { kind: 'site', name: words } },
  ],
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
  'POST /api/v1/staff/:agentId': ({ lead }) => [{ on: '', url: `/api/v1/staff/${lead.id}`, body: { roles: ['lead'] } }],
  'GET /api/v1/desk/people/:agentId': ofAgent('', 'GET'),
  'POST /api/v1/staff/:agentId/invitation': ofAgent('/invitation'),
  'POST /api/v1/staff/:agentId/leaving': ofAgent('/leaving', { ticketsTo: null }),
  'POST /api/v1/staff/:agentId/return': ({ stopped }) => [
    { on: '', url: `/api/v1/staff/${stopped.id}/return`, body: { roles: ['agent'] } },
  ],
  'POST /api/v1/staff/:agentId/sessions/end': ofAgent('/sessions/end'),
  'POST /api/v1/staff/:agentId/factor-reset': ofAgent('/factor-reset'),
  'POST /api/v1/staff/:agentId/factor-reset/approval': ofAgent('/factor-reset/approval'),
  'POST /api/v1/lines': one('/api/v1/lines', { body: { nameRu: 'Новая', nameEn: 'New' } }),
  'POST /api/v1/lines/:lineId': ({ lines }) => [
    { on: '', url: `/api/v1/lines/${lines.zero}`, body: { nameRu: 'Иная', nameEn: 'Other', restricted: false } },
  ],
  'GET /api/v1/desk/promise-settings': one('/api/v1/desk/promise-settings'),
  'POST /api/v1/calendars': one('/api/v1/calendars', { body: calendar }),
  'POST /api/v1/calendars/:calendarId': one(`/api/v1/calendars/${nothing}`, { body: calendar }),
  'POST /api/v1/calendars/:calendarId/retirement': one(`/api/v1/calendars/${nothing}/retirement`, { body: {} }),
  'POST /api/v1/promise-terms/:priority': one('/api/v1/promise-terms/low', { body: terms }),
  'GET /api/v1/desk/topics': one('/api/v1/desk/topics'),
  'GET /api/v1/desk/topics/:topicId': one(`/api/v1/desk/topics/${nothing}`),
  'POST /api/v1/topics/:topicId/terms': one(`/api/v1/topics/${nothing}/terms`, { body: { terms } }),
  'POST /api/v1/topics': ({ lines }) => [{ on: '', url: '/api/v1/topics', body: { ...topic, lineId: lines.first } }],
  'POST /api/v1/topics/:topicId': ({ lines }) => [
    { on: '', url: `/api/v1/topics/${nothing}`, body: { ...topic, lineId: lines.first, active: true } },
  ],
  'POST /api/v1/topic-order': one('/api/v1/topic-order', { body: { topicIds: [nothing] } }),
  'GET /api/v1/desk/webhooks': one('/api/v1/desk/webhooks'),
  'GET /api/v1/desk/webhooks/:webhookId/log': webhook('desk/webhooks', 'log'),
  'POST /api/v1/webhooks': one('/api/v1/webhooks', {
    body: { url: 'https://crm.example/otklik', events: ['ticket.opened'] },
  }),
  'POST /api/v1/webhooks/:webhookId': ({ webhookId }) => [
    { on: '', url: `/api/v1/webhooks/${webhookId}`, body: { url: 'https://crm.example/', events: ['ticket.closed'] } },
  ],
  'POST /api/v1/webhooks/:webhookId/secret': webhook('webhooks', 'secret', {}),
  'POST /api/v1/webhooks/:webhookId/pause': webhook('webhooks', 'pause', {}),
  'POST /api/v1/webhooks/:webhookId/resume': webhook('webhooks', 'resume', {}),
  'POST /api/v1/webhooks/:webhookId/test': webhook('webhooks', 'test', {}),
  'POST /api/v1/webhooks/:webhookId/remove': webhook('webhooks', 'remove', {}),
  'POST /api/v1/webhooks/:webhookId/deliveries/:deliveryId/retry': webhook(
    'webhooks',
    `deliveries/${nothing}/retry`,
    {},
  ),
  'GET /api/v1/desk/tokens': one('/api/v1/desk/tokens'),
  'POST /api/v1/tokens': one('/api/v1/tokens', {
    body: { name: words, scopes: ['tickets:read'], acts: { as: 'staff', roles: ['agent'] } },
  }),
  'POST /api/v1/tokens/:tokenId/revoke': ({ tokenId }) => [
    { on: '', url: `/api/v1/tokens/${tokenId}/revoke`, body: {} },
  ],
  'GET /api/v1/desk/letters': one('/api/v1/desk/letters'),
  'GET /api/v1/desk/letters/:letterId': ({ letterId }) => [{ on: '', url: `/api/v1/desk/letters/${letterId}` }],
  'POST /api/v1/desk/letters/:letterId/retry': ({ letterId }) => [
    { on: '', url: `/api/v1/desk/letters/${letterId}/retry`, body: {} },
  ],
  'GET /api/v1/desk/incoming-mail': one('/api/v1/desk/incoming-mail?which=all'),
  'GET /api/v1/desk/incoming-mail/:mailId': ({ mailId }) => [{ on: '', url: `/api/v1/desk/incoming-mail/${mailId}` }],
  'POST /api/v1/desk/incoming-mail/:mailId/reading': aboutMail('reading'),
  'POST /api/v1/desk/incoming-mail/:mailId/ticket': (ground) =>
    aboutMail('ticket', { contactId: ground.technical.id, accountId: ground.accounts.own.id })(ground),
  'POST /api/v1/desk/incoming-mail/:mailId/message': (ground) =>
    aboutMail('message', { number: ground.tickets.technical.number })(ground),
  'POST /api/v1/desk/incoming-mail/:mailId/dismissal': aboutMail('dismissal', { reason: 'spam' }),
  'GET /api/v1/desk/outgoing-mail': one('/api/v1/desk/outgoing-mail'),
  'POST /api/v1/desk/outgoing-mail': one('/api/v1/desk/outgoing-mail', { body: mailServer }),
  'POST /api/v1/desk/outgoing-mail/stop': one('/api/v1/desk/outgoing-mail/stop', { body: {} }),
  'POST /api/v1/desk/outgoing-mail/try': one('/api/v1/desk/outgoing-mail/try', { body: { to: wrong.email } }),
  'GET /api/v1/desk/look': one('/api/v1/desk/look'),
  'POST /api/v1/look': one('/api/v1/look', { body: { version: 0, company: words, accent: null } }),
  'POST /api/v1/look/logo': one('/api/v1/look/logo', { body: { version: 0, theme: 'light', picture: null } }),
  'GET /look/:file': one('/look/000000000000000000000000.css'),
  'GET /api/v1/desk/texts': one('/api/v1/desk/texts'),
  'GET /api/v1/desk/texts/:key/:language/versions': one('/api/v1/desk/texts/mail.receipt.add/ru/versions'),
  'GET /api/v1/desk/texts/:key/:language/preview': one('/api/v1/desk/texts/mail.receipt.add/ru/preview'),
  'POST /api/v1/texts/:key/:language': one('/api/v1/texts/mail.receipt.add/ru', { body: { version: 0, text: words } }),
  'POST /api/v1/texts/:key/:language/drop': one('/api/v1/texts/mail.receipt.add/ru/drop', { body: { version: 0 } }),
  'GET /desk/letter-preview/:key/:language': one('/desk/letter-preview/mail.receipt.add/ru'),
  'GET /api/v1/desk/health': one('/api/v1/desk/health'),
  'GET /api/v1/desk/first-steps': one('/api/v1/desk/first-steps'),
  'POST /api/v1/sample/removal': one('/api/v1/sample/removal', { body: {} }),

  'GET /': one('/'),
  'GET /tickets': searched({ all: '/tickets', words: '/tickets?q=cnry' }),
  'GET /new': one('/new'),
  'GET /sent/:number': portalPage((number) => `/sent/${number}`),
  'GET /t/:number': portalPage((number) => `/t/${number}`),
  'GET /t/:number/print': portalPage((number) => `/t/${number}/print`),
  'GET /t/:number/as-client': portalPage((number) => `/t/${number}/as-client`),
  'POST /preview/topic': one('/preview/topic', {
    form: { draft: JSON.stringify({ ...topic, language: 'ru', hintRu: '', hintEn: '', fields: [] }) },
  }),
  'GET /t/:number/link': ({ tickets: all }) => [{ on: '', url: `/t/${all.technical.number}/link?k=${unknownLink}` }],
  'GET /t/:number/link/ended': ({ tickets: all }) => [
    { on: '', url: `/t/${all.technical.number}/link/ended?k=${unknownLink}` },
  ],
  'GET /t/:number/next.ics': portalPage((number) => `/t/${number}/next.ics`),
  'GET /tickets.csv': one('/tickets.csv'),
  'GET /me': one('/me'),
  'GET /account': eachAccount((id) => ({ url: `/account?account=${id}` })),
  'GET /factor': one('/factor'),
  'GET /confirm': one('/confirm'),
  'GET /login/code': one('/login/code'),
  'GET /login': one('/login'),
  'GET /reset': one('/reset'),
  'GET /link/:token': one(`/link/${unknownToken}`),
  'GET /enter/:token': one(`/enter/${unknownToken}`),
  'GET /setup': one('/setup'),
  'GET /desk': one('/desk'),
  'GET /desk/*': one('/desk/t/100001'),
  'GET /m/:mailId': ({ mailId }) => [
    { on: '', url: `/m/${mailId}` },
    { on: 'missing', url: `/m/${nothing}` },
  ],
  'GET /desk/letters/:letterId/frame': ({ letterId }) => [
    { on: '', url: `/desk/letters/${letterId}/frame` },
    { on: 'missing', url: `/desk/letters/${nothing}/frame` },
  ],

  'POST /login': one('/login', { form: wrong }),
  'POST /login/code': one('/login/code', { form: { code } }),
  'POST /confirm': one('/confirm', { form: { code } }),
  'POST /factor': one('/factor', { form: {} }),
  'POST /factor/confirmation': one('/factor/confirmation', { form: { code } }),
  'POST /factor/end': one('/factor/end', { form: {} }),
  'POST /me/sessions/end': one('/me/sessions/end', { form: {} }),
  'POST /account/people': eachAccount((accountId) => ({
    url: '/account/people',
    form: { accountId, name: words, email: person.email, role: 'viewer' },
  })),
  'POST /account/people/change': (ground) =>
    eachAccount((accountId) => ({
      url: '/account/people/change',
      form: { accountId, contactId: ground.technical.id, role: 'viewer' },
    }))(ground),
  'POST /account/people/end': (ground) =>
    eachAccount((accountId) => ({ url: '/account/people/end', form: { accountId, contactId: ground.technical.id } }))(
      ground,
    ),
  'POST /account/people/invitation': (ground) =>
    eachAccount((accountId) => ({
      url: '/account/people/invitation',
      form: { accountId, contactId: ground.technical.id },
    }))(ground),
  'POST /logout': one('/logout', { form: {} }),
  'POST /reset': one('/reset', { form: { door: 'portal', email: wrong.email } }),
  'POST /link/:token': one(`/link/${unknownToken}`, { form: { token: unknownToken, password: words } }),
  'POST /enter/:token': one(`/enter/${unknownToken}`, { form: { token: unknownToken } }),
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
  'POST /t/:number/broken': eachTicket(({ number, ticketId }) => ({ url: `/t/${number}/broken`, form: { ticketId } })),
  'POST /t/:number/link': ({ tickets: all }) => [
    {
      on: '',
      url: `/t/${all.technical.number}/link`,
      form: { number: String(all.technical.number), k: unknownLink, answer: 'addition', text: words },
    },
  ],
  'POST /t/:number/link/ended': ({ tickets: all }) => [
    {
      on: '',
      url: `/t/${all.technical.number}/link/ended`,
      form: { number: String(all.technical.number), k: unknownLink },
    },
  ],
  'POST /t/:number/complaint': eachTicket(({ number, ticketId }) => ({
    url: `/t/${number}/complaint`,
    form: { ticketId, text: words },
  })),
  'POST /t/:number/informants': toColleague(({ number, ticketId }, contactId) => ({
    url: `/t/${number}/informants`,
    form: { ticketId, contactId },
  })),
  'POST /t/:number/informants/end': toColleague(({ number, ticketId }, contactId) => ({
    url: `/t/${number}/informants/end`,
    form: { ticketId, contactId },
  })),
}
