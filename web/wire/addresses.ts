import { at, addresses as portal } from '#contract/pages.ts'

export type Which = 'open' | 'unassigned' | 'waiting' | 'resolved'
export type WhichNotices = 'all' | 'unread' | 'settings'
export const mePartNames = ['language', 'look', 'sending', 'keys', 'notices', 'password', 'factor', 'sessions'] as const
export type MePart = (typeof mePartNames)[number]

/** Where the pages of the desk are; words after a colon are values. */
export const places = {
  desk: '/desk',
  myTurn: '/desk/my',
  lineQueue: '/desk/q/:lineId',
  savedView: '/desk/q/view/:viewId',
  ticket: '/desk/t/:number',
  history: '/desk/t/:number/history',
  drafts: '/desk/drafts',
  newForClient: '/desk/new',
  promises: '/desk/promises',
  letters: '/desk/letters',
  letter: '/desk/letters/:letterId',
  incomingMails: '/desk/incoming-mail',
  incomingMail: '/desk/incoming-mail/:mailId',
  tokens: '/desk/tokens',
  webhooks: '/desk/webhooks',
  webhook: '/desk/webhooks/:webhookId',
  people: '/desk/people',
  person: '/desk/people/:agentId',
  answers: '/desk/answers',
  answer: '/desk/answers/:answerId',
  search: '/desk/search',
  accounts: '/desk/accounts',
  account: '/desk/accounts/:accountId',
  contact: '/desk/contacts/:contactId',
  service: '/desk/services/:serviceId',
  health: '/desk/admin',
  tags: '/desk/tags',
  bulks: '/desk/bulk',
  bulk: '/desk/bulk/:bulkId',
  mailboxes: '/desk/admin/mailboxes',
  newMailbox: '/desk/admin/mailboxes/new',
  mailbox: '/desk/admin/mailboxes/:mailboxId',
  outgoingMail: '/desk/admin/mail',
  listener: '/desk/admin/mail-server',
  topics: '/desk/admin/topics',
  newTopic: '/desk/admin/topics/new',
  topic: '/desk/admin/topics/:topicId',
  notifications: '/desk/notifications',
  roles: '/desk/admin/roles',
  texts: '/desk/admin/texts',
  look: '/desk/admin/look',
  incidents: '/desk/incidents',
  me: '/desk/me',
} as const

/** Every address the desk leads to, built in this one place. */
export const addresses = {
  desk: () => places.desk,
  myTurn: () => places.myTurn,
  lineQueue: (lineId: string, which: Which = 'open') =>
    at(places.lineQueue, { lineId }) + (which === 'open' ? '' : `?which=${which}`),
  /** A ready view by its name, a saved one by its id. */
  view: (view: string) =>
    view.includes('-') ? at(places.savedView, { viewId: view }) : at(places.lineQueue, { lineId: view }),
  tags: () => places.tags,
  bulks: () => places.bulks,
  bulk: (bulkId: string) => at(places.bulk, { bulkId }),
  ticket: (number: number) => at(places.ticket, { number }),
  message: (number: number, seq: number) => `${at(places.ticket, { number })}#m${seq}`,
  drafts: (which: 'begun' | 'ended' = 'begun') => places.drafts + (which === 'ended' ? '?which=ended' : ''),
  /** Opens the right side for whoever follows it. */
  sharedTicket: (number: number) => at(portal.ticket, { number }),
  newForClient: (accountId?: string) => places.newForClient + (accountId ? `?account=${accountId}` : ''),
  history: (number: number) => at(places.history, { number }),
  letters: (state: 'all' | 'queued' | 'failed' = 'all') => places.letters + (state === 'all' ? '' : `?state=${state}`),
  letter: (letterId: string) => at(places.letter, { letterId }),
  letterFrame: (letterId: string) => `${at(places.letter, { letterId })}/frame`,
  incomingMails: (which: 'tray' | 'all' = 'tray') => places.incomingMails + (which === 'all' ? '?which=all' : ''),
  incomingMail: (mailId: string) => at(places.incomingMail, { mailId }),
  rawMail: (mailId: string) => `/m/${encodeURIComponent(mailId)}`,
  mailSource: (mailId: string) => `/m/${encodeURIComponent(mailId)}/source`,
  mailPage: (mailId: string, pictures: boolean) =>
    `/m/${encodeURIComponent(mailId)}/page${pictures ? '?pictures=shown' : ''}`,
  tokens: () => places.tokens,
  webhooks: () => places.webhooks,
  webhook: (webhookId: string) => at(places.webhook, { webhookId }),
  apiDocs: () => portal.apiDocs,
  people: () => places.people,
  person: (agentId: string) => at(places.person, { agentId }),
  promises: () => places.promises,
  topics: () => places.topics,
  newTopic: () => places.newTopic,
  topic: (topicId: string) => at(places.topic, { topicId }),
  topicPreview: () => portal.topicPreview,
  ticketAsClient: (number: number) => at(portal.ticketAsClient, { number }),
  answers: () => places.answers,
  answer: (answerId: string) => at(places.answer, { answerId }),
  search: (q = '') => places.search + (q ? `?q=${encodeURIComponent(q)}` : ''),
  accounts: (q = '') => places.accounts + (q ? `?q=${encodeURIComponent(q)}` : ''),
  account: (accountId: string) => at(places.account, { accountId }),
  contact: (contactId: string) => at(places.contact, { contactId }),
  service: (serviceId: string) => at(places.service, { serviceId }),
  health: () => places.health,
  mailboxes: () => places.mailboxes,
  newMailbox: () => places.newMailbox,
  mailbox: (mailboxId: string) => at(places.mailbox, { mailboxId }),
  outgoingMail: () => places.outgoingMail,
  listener: () => places.listener,
  notifications: (which: WhichNotices = 'all') => places.notifications + (which === 'all' ? '' : `?which=${which}`),
  roles: () => places.roles,
  texts: () => places.texts,
  look: () => places.look,
  letterPreview: (key: string, language: string, text: string) =>
    `/desk/letter-preview/${encodeURIComponent(key)}/${language}?${new URLSearchParams(text ? { text } : {})}`,
  incidents: () => places.incidents,
  me: (part: MePart = 'language') => places.me + (part === 'language' ? '' : `?part=${part}`),
  factor: () => '/factor',
  signIn: (to: string) => `/login?door=desk&to=${encodeURIComponent(to)}`,
  signedOut: () => '/login?door=desk',
  file: (fileId: string) => `/f/${encodeURIComponent(fileId)}`,
  picture: (fileId: string, size: 'small' | 'large') => `/f/${encodeURIComponent(fileId)}/${size}`,
  uploads: () => '/api/v1/uploads',
  upload: (uploadId: string) => `/api/v1/uploads/${encodeURIComponent(uploadId)}`,
  live: () => '/live',
  alive: () => '/healthz',
}

/** Which message of a ticket an address names after its `#`; null when none. */
export function seqInHash(hash: string): number | null {
  const named = /^#m([1-9]\d{0,8})$/.exec(hash)?.[1]
  return named ? Number(named) : null
}
