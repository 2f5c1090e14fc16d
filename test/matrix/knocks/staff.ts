import { nothing } from '../../telling.ts'
import { merging } from './merging.ts'
import {
  aDraft,
  answer,
  bulk,
  eachAccount,
  eachNote,
  eachTicket,
  eachView,
  type Knocks,
  ofContact,
  ofMaria,
  one,
  order,
  searched,
  soon,
  view,
  words,
} from './ways.ts'

/** Doors for staff. */
const aboutMail =
  (act: string, body: object = {}): Knocks =>
  ({ mailId }) => [{ on: '', url: `/api/v1/desk/incoming-mail/${mailId}/${act}`, body }]

export const forStaff: Record<string, Knocks> = {
  'GET /api/v1/desk/incoming-mail': one('/api/v1/desk/incoming-mail?which=all'),
  'GET /api/v1/desk/incoming-mail/:mailId': ({ mailId }) => [{ on: '', url: `/api/v1/desk/incoming-mail/${mailId}` }],
  'GET /api/v1/desk/mails/:mailId': ({ mailId }) => [
    { on: '', url: `/api/v1/desk/mails/${mailId}` },
    { on: 'missing', url: `/api/v1/desk/mails/${nothing}` },
  ],
  'POST /api/v1/desk/incoming-mail/:mailId/reading': aboutMail('reading'),
  'POST /api/v1/desk/incoming-mail/:mailId/ticket': (ground) =>
    aboutMail('ticket', { contactId: ground.technical.id, accountId: ground.accounts.own.id })(ground),
  'POST /api/v1/desk/incoming-mail/:mailId/message': (ground) =>
    aboutMail('message', { number: ground.tickets.technical.number })(ground),
  'POST /api/v1/desk/incoming-mail/:mailId/dismissal': aboutMail('dismissal', { reason: 'spam' }),
  'GET /api/v1/desk/mail-storms': one('/api/v1/desk/mail-storms'),
  'POST /api/v1/desk/mail-storms/:stormId/intake': one(`/api/v1/desk/mail-storms/${nothing}/intake`, { body: {} }),
  'POST /api/v1/desk/mail-storms/:stormId/dismissal': one(`/api/v1/desk/mail-storms/${nothing}/dismissal`, {
    body: { reason: 'spam' },
  }),
  'POST /api/v1/desk/contacts/:contactId/mail-arrives': ({ technical: { id } }) => [
    { on: '', url: `/api/v1/desk/contacts/${id}/mail-arrives`, body: {} },
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
    url: `/api/v1/desk/tickets/${number}`,
  })),
  'GET /api/v1/desk/tickets/:number/entries': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/entries?before=999`,
  })),
  'GET /api/v1/desk/tickets/:number/files': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/files`,
  })),
  'GET /api/v1/desk/incidents': one('/api/v1/desk/incidents'),
  'GET /api/v1/desk/tickets/:number/as-client': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/as-client`,
  })),
  'POST /api/v1/tickets/:ticketId/looks-as-client': order('looks-as-client'),
  'GET /api/v1/desk/tickets/:number/history': eachTicket(({ number }) => ({
    url: `/api/v1/desk/tickets/${number}/history`,
  })),
  'POST /api/v1/tickets/:ticketId/notes': order('notes', { text: words }),
  ...merging,
  'POST /api/v1/tickets/:ticketId/forwards': order('forwards', { to: 'shift@dc.example', text: words }),
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
  'GET /api/v1/desk/choices': one('/api/v1/desk/choices'),
  'GET /api/v1/desk/views': one('/api/v1/desk/views'),
  'GET /api/v1/desk/views/:view/tickets': (ground) => [
    { on: 'unsolved', url: '/api/v1/desk/views/unsolved/tickets' },
    ...eachView((id) => ({ url: `/api/v1/desk/views/${id}/tickets` }))(ground),
  ],
  'POST /api/v1/views': one('/api/v1/views', { body: view }),
  'POST /api/v1/views/:viewId': eachView((id) => ({ url: `/api/v1/views/${id}`, body: view })),
  'POST /api/v1/views/:viewId/remove': eachView((id) => ({ url: `/api/v1/views/${id}/remove`, body: {} })),
  'POST /api/v1/bulk': ({ tickets: { technical, vip }, lines }) => {
    const order = { what: 'priority', priority: 'low' }
    const start = (on: string, chosen: object) => ({ on, url: '/api/v1/bulk', body: { chosen, order } })
    return [
      start('picked', { ticketIds: [technical.ticketId] }),
      start('all', { view: 'unsolved' }),
      start('foreign', { ticketIds: [vip.ticketId] }),
      start('all of a restricted line', { lineId: lines.vip }),
    ]
  },
  'GET /api/v1/desk/bulk-count': ({ lines }) => [
    { on: 'my turn', url: '/api/v1/desk/bulk-count?list=my_turn' },
    { on: 'a restricted line', url: `/api/v1/desk/bulk-count?lineId=${lines.vip}` },
    { on: 'a search', url: '/api/v1/desk/bulk-count?q=cnry*' },
  ],
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
}
