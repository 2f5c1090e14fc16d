import { nothing } from '../../telling.ts'
import {
  calendar,
  eachAccount,
  type Knocks,
  mailServer,
  ofAgent,
  one,
  person,
  terms,
  topic,
  webhook,
  words,
  wrong,
} from './ways.ts'

/** Doors for those who keep accounts, people and letters. */
const incident = {
  whatRu: words,
  whatEn: words,
  moreRu: '',
  moreEn: '',
  beganAt: '2026-03-01T12:00:00Z',
  nextWordBy: '2026-03-12T12:00:00Z',
  everyone: true,
  serviceKinds: [],
  serviceIds: [],
  topicIds: [],
}

export const forKeepers: Record<string, Knocks> = {
  'POST /api/v1/desk/ledger/checks': one('/api/v1/desk/ledger/checks', { body: {} }),
  'POST /api/v1/incidents': one('/api/v1/incidents', { body: incident }),
  'POST /api/v1/incidents/:incidentId': one(`/api/v1/incidents/${nothing}`, { body: { ...incident, version: 1 } }),
  'POST /api/v1/incidents/:incidentId/end': one(`/api/v1/incidents/${nothing}/end`, { body: { version: 1 } }),
  'POST /api/v1/tags/:tagId': ({ tags }) => [{ on: '', url: `/api/v1/tags/${tags[0]}`, body: { name: 'иначе' } }],
  'POST /api/v1/tags/:tagId/merge': ({ tags }) => [
    { on: '', url: `/api/v1/tags/${tags[0]}/merge`, body: { into: tags[1] } },
  ],
  'POST /api/v1/tags/:tagId/retirement': ({ tags }) => [
    { on: '', url: `/api/v1/tags/${tags[0]}/retirement`, body: { retired: true } },
  ],
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
  'GET /api/v1/desk/outgoing-mail/signing': one('/api/v1/desk/outgoing-mail/signing'),
  'POST /api/v1/desk/outgoing-mail/signing/make': one('/api/v1/desk/outgoing-mail/signing/make', { body: {} }),
  'POST /api/v1/desk/outgoing-mail/signing/check': one('/api/v1/desk/outgoing-mail/signing/check', { body: {} }),
  'POST /api/v1/desk/outgoing-mail/signing/stop': one('/api/v1/desk/outgoing-mail/signing/stop', { body: {} }),
  'GET /api/v1/desk/outgoing-mail/answers': one('/api/v1/desk/outgoing-mail/answers'),
  'POST /api/v1/desk/outgoing-mail/answers': one('/api/v1/desk/outgoing-mail/answers', { body: { way: 'from' } }),
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
}
