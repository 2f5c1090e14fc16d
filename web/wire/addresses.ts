import { at, addresses as portal } from '#contract/pages.ts'

export type Which = 'open' | 'unassigned' | 'waiting' | 'resolved'

/** Where the pages of the desk are; words after a colon are values. */
export const places = {
  desk: '/desk',
  myTurn: '/desk/my',
  lineQueue: '/desk/q/:lineId',
  ticket: '/desk/t/:number',
  history: '/desk/t/:number/history',
  promises: '/desk/promises',
  letters: '/desk/letters',
  letter: '/desk/letters/:letterId',
  tokens: '/desk/tokens',
  webhooks: '/desk/webhooks',
  webhook: '/desk/webhooks/:webhookId',
  people: '/desk/people',
  person: '/desk/people/:agentId',
  search: '/desk/search',
  accounts: '/desk/accounts',
  account: '/desk/accounts/:accountId',
  contact: '/desk/contacts/:contactId',
  service: '/desk/services/:serviceId',
  health: '/desk/admin',
  outgoingMail: '/desk/admin/mail',
  me: '/desk/me',
} as const

/** Every address the desk leads to, built in this one place. */
export const addresses = {
  desk: () => places.desk,
  myTurn: () => places.myTurn,
  lineQueue: (lineId: string, which: Which = 'open') =>
    at(places.lineQueue, { lineId }) + (which === 'open' ? '' : `?which=${which}`),
  ticket: (number: number) => at(places.ticket, { number }),
  history: (number: number) => at(places.history, { number }),
  letters: (state: 'all' | 'queued' | 'failed' = 'all') => places.letters + (state === 'all' ? '' : `?state=${state}`),
  letter: (letterId: string) => at(places.letter, { letterId }),
  tokens: () => places.tokens,
  webhooks: () => places.webhooks,
  webhook: (webhookId: string) => at(places.webhook, { webhookId }),
  apiDocs: () => portal.apiDocs,
  people: () => places.people,
  person: (agentId: string) => at(places.person, { agentId }),
  promises: () => places.promises,
  search: (q = '') => places.search + (q ? `?q=${encodeURIComponent(q)}` : ''),
  accounts: (q = '') => places.accounts + (q ? `?q=${encodeURIComponent(q)}` : ''),
  account: (accountId: string) => at(places.account, { accountId }),
  contact: (contactId: string) => at(places.contact, { contactId }),
  service: (serviceId: string) => at(places.service, { serviceId }),
  newTicketFor: (accountId: string) => `/desk/new?account=${encodeURIComponent(accountId)}`,
  health: () => places.health,
  outgoingMail: () => places.outgoingMail,
  me: () => places.me,
  factor: () => '/factor',
  signIn: (to: string) => `/login?door=desk&to=${encodeURIComponent(to)}`,
  signedOut: () => '/login?door=desk',
  file: (fileId: string) => `/f/${encodeURIComponent(fileId)}`,
  picture: (fileId: string, size: 'small' | 'large') => `/f/${encodeURIComponent(fileId)}/${size}`,
  uploads: () => '/api/v1/uploads',
  upload: (uploadId: string) => `/api/v1/uploads/${encodeURIComponent(uploadId)}`,
  live: () => '/live',
}
