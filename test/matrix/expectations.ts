import { letterOf, programs } from './programs.ts'

/**
 * Who may do what, written down apart from the product and in its own form. A door without a row fails the matrix, and
 * so does a row without a door.
 *
 * A row has one letter a caller, in the order of `callers`:
 *   +  done      >  sent on to another address      c  against the state of things (409)
 *   ?  sign in first (401)      -  not for this role (403)      0  not there, the same as a thing that is not (404)
 */
export const callers = [
  'nobody',
  // contacts of the account "own"
  'owner',
  'account administrator',
  'technical',
  'billing',
  'viewer',
  // staff who read tickets
  'first line',
  'vip line',
  'lead',
  'quality',
  // staff who do not
  'knowledge editor',
  'identity officer',
  'identity approver',
  'auditor',
  'administrator',
  // a contact whose right was ended, one whose right ran out today, an agent who has left
  'ended',
  'ran out',
  'stopped',
  // programs: their letters follow from those of people (programs.ts)
  ...programs,
] as const
export type Caller = (typeof callers)[number]

/** Three of "own" (by two of its contacts, one on the restricted line), two of "other" (one on the second line). */
export const tickets = ['technical', 'billing', 'other', 'second', 'vip'] as const
export type Ticket = (typeof tickets)[number]

const onTickets = (technical: string, billing: string, foreign: string, vip: string) => ({
  technical,
  billing,
  other: foreign,
  second: foreign,
  vip,
})

//                          nobody · contacts · readers · other staff · gone
const public_ = /*       */ '+ +++++ ++++ +++++ +++'
const everybody = /*     */ '? +++++ ++++ +++++ ???'
const contacts = /*      */ '? +++++ ---- ----- ???'
const staff = /*         */ '? ----- ++++ +++++ ???'
const administrators = /**/ '? ----- ---- ----+ ???'
const keepers = /*       */ '? ----- --+- ----+ ???'
const accountReaders = /**/ '? ----- ++++ ----+ ???'
const answerWriters = /*  */ '? ----- +++- ----+ ???'
const clientKeepers = /* */ '? ++--- ---- ----- ???'
const writers = /*       */ '? ++++- +++- ----- ???'
const clientWriters = /* */ '? ++++- ---- ----- ???'

/** What staff do to a ticket: agents and leads, on the restricted line its members and leads. */
const work = onTickets(
  '? ----- +++- ----- ???',
  '? ----- +++- ----- ???',
  '? ----- +++- ----- ???',
  '? ----- 0++- ----- ???',
)
/** What a client who writes orders about a ticket. */
const ofClients = onTickets(
  '? +++0- ---- ----- ???',
  '? ++++- ---- ----- ???',
  '? 0000- ---- ----- ???',
  '? +++0- ---- ----- ???',
)
const formOfClients = onTickets(
  '> >>>0- ---- ----- >>>',
  '> >>>>- ---- ----- >>>',
  '> 0000- ---- ----- >>>',
  '> >>>0- ---- ----- >>>',
)
/** What staff do who read it: on the restricted line its members and leads. */
const looking = onTickets(
  '? ----- ++++ ----- ???',
  '? ----- ++++ ----- ???',
  '? ----- ++++ ----- ???',
  '? ----- 0++0 ----- ???',
)
/** Of whoever works on tickets, and what is of nobody else's: a colleague's is not there. */
const workers = /*       */ '? ----- +++- ----- ???'
const authors = { foreign: '? ----- 000- ----- ???' }
/** A page of the portal about one ticket; staff are sent to the desk's. */
const portalTicket = onTickets(
  '> +++0+ >>>> >>>>> >>>',
  '> +++++ >>>> >>>>> >>>',
  '> 00000 >>>> >>>>> >>>',
  '> +++0+ >>>> >>>>> >>>',
)

export const doors: Record<string, string | Record<string, string>> = {
  // ── for everybody ─────────────────────────────────────────────────────────
  // Asked from this machine, as here; others need the token (its own story).
  'GET /metrics': public_,
  'GET /healthz': public_,
  'GET /api/docs': public_,
  'GET /api/v1/openapi.json': public_,
  'GET /assets/*': '0 00000 0000 00000 000',
  'GET /api/v1/setup': public_,
  'POST /api/v1/setup': 'c ccccc cccc ccccc ccc',
  'POST /api/v1/sign-in': '? ????? ???? ????? ???',
  'POST /api/v1/sign-out': public_,
  'POST /api/v1/password-resets': public_,
  'GET /api/v1/password-links/:token': '0 00000 0000 00000 000',
  'POST /api/v1/password-links/:token': '0 00000 0000 00000 000',
  'GET /api/v1/entry-links/:token': '0 00000 0000 00000 000',
  'POST /api/v1/entry-links/:token': '0 00000 0000 00000 000',

  'GET /api/v1/ticket-links/:number': '0 00000 0000 00000 000',
  'POST /api/v1/ticket-links/:number/answers': '0 00000 0000 00000 000',
  // The same answer whatever becomes of it.
  'POST /api/v1/ticket-links/:number/renewals': public_,

  // ── for who is somebody ───────────────────────────────────────────────────
  'GET /api/v1/token': '? 00000 0000 00000 ???',
  'GET /api/v1/me': everybody,
  'POST /api/v1/me/preferences': everybody,
  'GET /api/v1/me/sessions': everybody,
  'POST /api/v1/me/sessions/end': everybody,
  // Nobody is half-way in here; who is has a story in sign-in.
  'POST /api/v1/sign-in/code': '? ????? ???? ????? ???',
  'GET /api/v1/me/second-factor': everybody,
  'POST /api/v1/me/second-factor': everybody,
  'POST /api/v1/me/second-factor/confirmation': '? ccccc cccc ccccc ???',
  'POST /api/v1/me/second-factor/end': '? ccccc ---- ----- ???',
  'POST /api/v1/me/step-up': '? ccccc cccc ccccc ???',

  // ── for clients ───────────────────────────────────────────────────────────
  'GET /api/v1/my/tickets': contacts,
  'GET /api/v1/my/new-ticket': contacts,
  'GET /api/v1/my/first-reply': contacts,
  'GET /api/v1/my/drafts': clientWriters,
  'PUT /api/v1/my/drafts/:draftId': clientWriters,
  'POST /api/v1/my/drafts/:draftId/end': clientWriters,
  'GET /api/v1/my/account': { own: contacts, other: '? 00000 ---- ----- ???' },
  'POST /api/v1/my/accounts/:accountId/people': { own: clientKeepers, other: '? 00--- ---- ----- ???' },
  'POST /api/v1/my/accounts/:accountId/people/:contactId': { own: clientKeepers, other: '? 00--- ---- ----- ???' },
  'POST /api/v1/my/accounts/:accountId/people/:contactId/invitation': {
    own: clientKeepers,
    other: '? 00--- ---- ----- ???',
  },
  'POST /api/v1/my/accounts/:accountId/people/:contactId/end': {
    own: clientKeepers,
    other: '? 00--- ---- ----- ???',
  },
  'GET /api/v1/my/ticket-list': { all: contacts, words: contacts },
  'GET /api/v1/my/tickets/:number': onTickets(
    '? +++0+ ---- ----- ???',
    '? +++++ ---- ----- ???',
    '? 00000 ---- ----- ???',
    '? +++0+ ---- ----- ???',
  ),
  'GET /api/v1/my/tickets/:number/news': onTickets(
    '? +++0+ ---- ----- ???',
    '? +++++ ---- ----- ???',
    '? 00000 ---- ----- ???',
    '? +++0+ ---- ----- ???',
  ),
  'POST /api/v1/tickets/:ticketId/complaints': ofClients,
  // Of the billing contact there is no telling: the ticket could not be opened from the letter.
  'POST /api/v1/tickets/:ticketId/informants': ofClients,
  'POST /api/v1/tickets/:ticketId/informants/:contactId/end': onTickets(
    '? +++0c ---- ----- ???',
    '? ++++c ---- ----- ???',
    '? 00000 ---- ----- ???',
    '? +++0c ---- ----- ???',
  ),
  'POST /api/v1/tickets': {
    own: '? ++++- ---- ----- ???',
    'own, about a service of another': '? 0000- ---- ----- ???',
    other: '? 0000- ---- ----- ???',
  },
  'POST /api/v1/tickets/:ticketId/confirmation': onTickets(
    '? ccc0- ---- ----- ???',
    '? cccc- ---- ----- ???',
    '? 0000- ---- ----- ???',
    '? ccc0- ---- ----- ???',
  ),

  'POST /api/v1/tickets/:ticketId/reopening': onTickets(
    '? ccc0- ---- ----- ???',
    '? cccc- ---- ----- ???',
    '? 0000- ---- ----- ???',
    '? ccc0- ---- ----- ???',
  ),

  // ── for both sides ────────────────────────────────────────────────────────
  'POST /api/v1/tickets/:ticketId/replies': onTickets(
    '? +++0- +++- ----- ???',
    '? ++++- +++- ----- ???',
    '? 0000- +++- ----- ???',
    '? +++0- 0++- ----- ???',
  ),
  'POST /api/v1/tickets/:ticketId/seen': onTickets(
    '? +++0+ ++++ ----- ???',
    '? +++++ ++++ ----- ???',
    '? 00000 ++++ ----- ???',
    '? +++0+ 0++0 ----- ???',
  ),
  'POST /api/v1/files': writers,
  'POST /api/v1/uploads': writers,
  'GET /api/v1/uploads/:uploadId': '? 00+0- 000- ----- ???',
  'PUT /api/v1/uploads/:uploadId': '? 00+0- 000- ----- ???',
  'GET /f/:fileId': {
    ...onTickets(
      '? +++0+ ++++ 00000 ???',
      '? +++++ ++++ 00000 ???',
      '? 00000 ++++ 00000 ???',
      '? +++0+ 0++0 00000 ???',
    ),
    'internal, technical': '? 00000 ++++ 00000 ???',
    'internal, billing': '? 00000 ++++ 00000 ???',
    'internal, other': '? 00000 ++++ 00000 ???',
    'internal, second': '? 00000 ++++ 00000 ???',
    'internal, vip': '? 00000 0++0 00000 ???',
  },

  'GET /f/:fileId/:size': {
    ...onTickets(
      '? +++0+ ++++ 00000 ???',
      '? +++++ ++++ 00000 ???',
      '? 00000 ++++ 00000 ???',
      '? +++0+ 0++0 00000 ???',
    ),
    'internal, technical': '? 00000 ++++ 00000 ???',
    'internal, billing': '? 00000 ++++ 00000 ???',
    'internal, other': '? 00000 ++++ 00000 ???',
    'internal, second': '? 00000 ++++ 00000 ???',
    'internal, vip': '? 00000 0++0 00000 ???',
  },

  // ── for staff ─────────────────────────────────────────────────────────────
  'GET /live': staff,
  'GET /api/v1/desk/frame': staff,
  'GET /api/v1/desk/notifications': staff,
  'GET /api/v1/desk/notice-settings': staff,
  'POST /api/v1/notices/read': staff,
  'POST /api/v1/notices/unread': staff,
  'POST /api/v1/me/notices': staff,
  'POST /api/v1/tickets/:ticketId/follow': looking,
  'POST /api/v1/tickets/:ticketId/unfollow': looking,
  'POST /api/v1/tickets/:ticketId/mute': looking,
  'POST /api/v1/tickets/:ticketId/presence': looking,
  'POST /api/v1/tickets/:ticketId/unread': looking,
  'GET /api/v1/desk/my-turn': '? ----- +++- ----- ???',
  'GET /api/v1/desk/lines/:lineId/tickets': {
    first: '? ----- ++++ ----- ???',
    second: '? ----- ++++ ----- ???',
    vip: '? ----- 0++0 ----- ???',
  },
  'GET /api/v1/desk/tickets/:number': onTickets(
    '? ----- ++++ ----- ???',
    '? ----- ++++ ----- ???',
    '? ----- ++++ ----- ???',
    '? ----- 0++0 ----- ???',
  ),
  'GET /api/v1/desk/tickets/:number/as-client': onTickets(
    '? ----- ++++ ----- ???',
    '? ----- ++++ ----- ???',
    '? ----- ++++ ----- ???',
    '? ----- 0++0 ----- ???',
  ),
  'POST /api/v1/tickets/:ticketId/looks-as-client': onTickets(
    '? ----- ++++ ----- ???',
    '? ----- ++++ ----- ???',
    '? ----- ++++ ----- ???',
    '? ----- 0++0 ----- ???',
  ),
  'GET /api/v1/desk/tickets/:number/history': onTickets(
    '? ----- ++++ ---+- ???',
    '? ----- ++++ ---+- ???',
    '? ----- ++++ ---+- ???',
    '? ----- 0++0 ---+- ???',
  ),
  'POST /api/v1/tickets/:ticketId/notes': work,
  // For those who write; quality only reads.
  'POST /api/v1/tickets/:ticketId/preview': work,
  'GET /api/v1/desk/tickets/:number/answers': work,
  'GET /api/v1/desk/answers': answerWriters,
  'GET /api/v1/desk/answers/:answerId': answerWriters,
  'GET /api/v1/desk/answer-places': answerWriters,
  // Everybody's: agents keep none of them.
  'POST /api/v1/answers': '? ----- cc+- ----+ ???',
  'POST /api/v1/answers/:answerId': '? ----- cc+- ----+ ???',
  'POST /api/v1/answers/:answerId/retirement': '? ----- cc+- ----+ ???',
  'POST /api/v1/answers/:answerId/return': '? ----- ccc- ----c ???',
  'POST /api/v1/tickets/:ticketId/assignee': work,
  'POST /api/v1/tickets/:ticketId/hand-over': work,
  'POST /api/v1/tickets/:ticketId/wait': work,
  'POST /api/v1/tickets/:ticketId/take-up': work,
  'POST /api/v1/tickets/:ticketId/priority': work,
  'POST /api/v1/tickets/:ticketId/next-contact': work,
  'POST /api/v1/tickets/:ticketId/resolution': work,
  // Whatever the ticket, one finds one's own words there, and none where one has written nothing.
  'GET /api/v1/desk/tickets/:ticketId/drafts': onTickets(workers, workers, workers, workers),
  'POST /api/v1/desk/drafts/:draftId': work,
  'GET /api/v1/desk/drafts': { begun: workers, ended: workers },
  'GET /api/v1/desk/drafts/:draftId': authors,
  'POST /api/v1/desk/drafts/:draftId/end': authors,
  'POST /api/v1/desk/drafts/:draftId/revival': authors,
  'POST /api/v1/desk/sends': work,
  'GET /api/v1/desk/sends': workers,
  'POST /api/v1/desk/sends/:sendId/taking-back': authors,
  'POST /api/v1/desk/sends/:sendId/seen': authors,
  'POST /api/v1/me/sending': workers,
  'POST /api/v1/tickets/:ticketId/tags': work,
  'GET /api/v1/desk/tags': '? ----- ++++ ----+ ???',
  'GET /api/v1/desk/choices': '? ----- ++++ ----- ???',
  'GET /api/v1/desk/views': '? ----- ++++ ----- ???',
  'GET /api/v1/desk/views/:view/tickets': {
    unsolved: '? ----- ++++ ----- ???',
    // Somebody's own, and the one for the restricted line.
    'of the first line': '? ----- +000 ----- ???',
    'for vip': '? ----- 0++0 ----- ???',
  },
  'POST /api/v1/views': '? ----- ++++ ----- ???',
  'POST /api/v1/views/:viewId': { 'of the first line': '? ----- +000 ----- ???', 'for vip': '? ----- 0c+0 ----- ???' },
  'POST /api/v1/views/:viewId/remove': {
    'of the first line': '? ----- +000 ----- ???',
    'for vip': '? ----- 00+0 ----- ???',
  },
  'POST /api/v1/bulk': {
    picked: '? ----- +++- ----- ???',
    all: '? ----- +++- ----- ???',
    foreign: '? ----- c++- ----- ???',
  },
  'GET /api/v1/desk/bulk': '? ----- +++- ----- ???',
  'GET /api/v1/desk/bulk-samples': '? ----- +++- ----- ???',
  'GET /api/v1/desk/bulk/:bulkId': '? ----- +0+- ----- ???',
  'POST /api/v1/bulk/:bulkId/cancel': '? ----- +0+- ----- ???',
  'POST /api/v1/bulk/:bulkId/undo': '? ----- c0c- ----- ???',
  'POST /api/v1/bulk/:bulkId/repeat': '? ----- c0c- ----- ???',
  'GET /api/v1/desk/search': { words: '? ----- ++++ ----- ???', names: '? ----- ++++ ----- ???' },
  'GET /api/v1/desk/quick-find': { words: accountReaders, names: accountReaders },
  'GET /api/v1/desk/new-ticket': {
    own: '? ----- +++- ----- ???',
    other: '? ----- +++- ----- ???',
    'none yet': '? ----- +++- ----- ???',
  },
  'POST /api/v1/accounts/:accountId/tickets': {
    own: '? ----- +++- ----- ???',
    other: '? ----- +++- ----- ???',
    'own, to a stranger': '? ----- 000- ----- ???',
    'own, about a service of another': '? ----- 000- ----- ???',
  },
  'GET /api/v1/me/keys': staff,
  'POST /api/v1/me/keys': staff,
  'GET /api/v1/desk/accounts': accountReaders,
  'GET /api/v1/desk/accounts/:accountId': { own: accountReaders, other: accountReaders },
  'GET /api/v1/desk/accounts/:accountId/notes/:noteId': {
    own: '? ----- ++++ ----- ???',
    vip: '? ----- 0++0 ----- ???',
  },
  'GET /api/v1/desk/tickets-of': {
    account: '? ----- ++++ ----- ???',
    contact: '? ----- ++++ ----- ???',
    service: '? ----- ++++ ----- ???',
  },
  'GET /api/v1/desk/contacts/:contactId': accountReaders,
  'GET /api/v1/desk/services/:serviceId': { own: accountReaders, other: accountReaders },
  'POST /api/v1/accounts/:accountId/notes': '? ----- +++- ----- ???',
  'POST /api/v1/accounts/:accountId/notes/:noteId': { own: '? ----- +++- ----- ???', vip: '? ----- 0++- ----- ???' },
  'POST /api/v1/accounts/:accountId/notes/:noteId/remove': {
    own: '? ----- +++- ----- ???',
    vip: '? ----- 0++- ----- ???',
  },
  'POST /api/v1/contacts/:contactId/sessions/end': keepers,
  'POST /api/v1/contacts/:contactId/factor-reset': '? ----- --c- ----c ???',
  'POST /api/v1/contacts/:contactId/factor-reset/approval': '? ----- --c- ----c ???',

  // ── for those who keep accounts, people and letters ───────────────────────
  'POST /api/v1/accounts': keepers,
  'POST /api/v1/accounts/:accountId': { own: keepers, other: keepers },
  'POST /api/v1/accounts/:accountId/contacts/:contactId': keepers,
  'POST /api/v1/accounts/:accountId/contacts/:contactId/invitation': keepers,
  'POST /api/v1/accounts/:accountId/services/:serviceId': keepers,
  'POST /api/v1/accounts/:accountId/contacts': { own: keepers, other: keepers },
  'POST /api/v1/accounts/:accountId/contacts/:contactId/end': keepers,
  'POST /api/v1/accounts/:accountId/services': { own: keepers, other: keepers },
  'POST /api/v1/accounts/:accountId/services/:serviceId/end': keepers,
  'GET /api/v1/desk/people': administrators,
  'GET /api/v1/desk/people/:agentId': administrators,
  'POST /api/v1/staff/:agentId/invitation': administrators,
  'POST /api/v1/staff/:agentId/leaving': administrators,
  'POST /api/v1/staff/:agentId/return': administrators,
  'POST /api/v1/staff/:agentId/sessions/end': administrators,
  'POST /api/v1/staff/:agentId/factor-reset': '? ----- ---- ----c ???',
  'POST /api/v1/staff/:agentId/factor-reset/approval': '? ----- ---- ----c ???',
  'POST /api/v1/staff': administrators,
  'POST /api/v1/staff/:agentId': administrators,
  'POST /api/v1/lines': administrators,
  'POST /api/v1/lines/:lineId': administrators,
  'GET /api/v1/desk/promise-settings': administrators,
  'POST /api/v1/calendars': administrators,
  'POST /api/v1/calendars/:calendarId': '? ----- ---- ----0 ???',
  'POST /api/v1/calendars/:calendarId/retirement': '? ----- ---- ----0 ???',
  'POST /api/v1/promise-terms/:priority': administrators,
  'POST /api/v1/topics/:topicId/terms': '? ----- ---- ----0 ???',
  'GET /api/v1/desk/topics': administrators,
  'GET /api/v1/desk/topics/:topicId': '? ----- ---- ----0 ???',
  'POST /api/v1/topics': administrators,
  'POST /api/v1/topics/:topicId': '? ----- ---- ----0 ???',
  'POST /api/v1/tags/:tagId': administrators,
  'POST /api/v1/tags/:tagId/merge': administrators,
  'POST /api/v1/tags/:tagId/retirement': administrators,
  'POST /api/v1/topic-order': '? ----- ---- ----c ???',
  'GET /api/v1/desk/webhooks': administrators,
  'GET /api/v1/desk/webhooks/:webhookId/log': administrators,
  'POST /api/v1/webhooks': administrators,
  'POST /api/v1/webhooks/:webhookId': administrators,
  'POST /api/v1/webhooks/:webhookId/secret': administrators,
  'POST /api/v1/webhooks/:webhookId/pause': administrators,
  'POST /api/v1/webhooks/:webhookId/resume': '? ----- ---- ----c ???',
  'POST /api/v1/webhooks/:webhookId/test': administrators,
  'POST /api/v1/webhooks/:webhookId/remove': administrators,
  'POST /api/v1/webhooks/:webhookId/deliveries/:deliveryId/retry': '? ----- ---- ----0 ???',
  'GET /api/v1/desk/tokens': administrators,
  'POST /api/v1/tokens': administrators,
  'POST /api/v1/tokens/:tokenId/revoke': administrators,
  'GET /api/v1/desk/letters': administrators,
  'GET /api/v1/desk/letters/:letterId': administrators,
  'POST /api/v1/desk/letters/:letterId/retry': '? ----- ---- ----c ???',
  'GET /api/v1/desk/outgoing-mail': administrators,
  'POST /api/v1/desk/outgoing-mail': administrators,
  'POST /api/v1/desk/outgoing-mail/stop': '? ----- ---- ----c ???',
  'POST /api/v1/desk/outgoing-mail/try': '? ----- ---- ----c ???',
  'GET /api/v1/desk/outgoing-mail/signing': administrators,
  'POST /api/v1/desk/outgoing-mail/signing/make': administrators,
  'POST /api/v1/desk/outgoing-mail/signing/check': administrators,
  'POST /api/v1/desk/outgoing-mail/signing/stop': administrators,
  'GET /api/v1/desk/look': administrators,
  'POST /api/v1/look': administrators,
  'POST /api/v1/look/logo': administrators,
  'GET /look/:file': '0 00000 0000 00000 000',
  'GET /api/v1/desk/texts': administrators,
  'GET /api/v1/desk/texts/:key/:language/versions': administrators,
  'GET /api/v1/desk/texts/:key/:language/preview': administrators,
  'POST /api/v1/texts/:key/:language': administrators,
  'POST /api/v1/texts/:key/:language/drop': administrators,
  'GET /desk/letter-preview/:key/:language': administrators,
  'GET /api/v1/desk/health': administrators,
  'GET /api/v1/desk/first-steps': administrators,
  'POST /api/v1/sample/removal': '? ----- ---- ----0 ???',

  // ── pages ─────────────────────────────────────────────────────────────────
  'GET /': '> +++++ >>>> >>>>> >>>',
  'GET /tickets': { all: '> +++++ >>>> >>>>> >>>', words: '> +++++ >>>> >>>>> >>>' },
  'GET /new': '> +++++ >>>> >>>>> >>>',
  'GET /sent/:number': portalTicket,
  'GET /t/:number': portalTicket,
  'GET /t/:number/print': portalTicket,
  'GET /t/:number/as-client': onTickets(
    '> ----- ++++ ----- >>>',
    '> ----- ++++ ----- >>>',
    '> ----- ++++ ----- >>>',
    '> ----- 0++0 ----- >>>',
  ),
  'POST /preview/topic': administrators,
  // A link that opens nothing leads to where one asks for another.
  'GET /t/:number/link': '> >>>>> >>>> >>>>> >>>',
  'GET /t/:number/link/ended': public_,
  'GET /t/:number/next.ics': onTickets(
    '? +++0+ ---- ----- ???',
    '? +++++ ---- ----- ???',
    '? 00000 ---- ----- ???',
    '? +++0+ ---- ----- ???',
  ),
  'GET /tickets.csv': contacts,
  'GET /me': '> +++++ ++++ +++++ >>>',
  'GET /account': { own: '> +++++ >>>> >>>>> >>>', other: '> 00000 >>>> >>>>> >>>' },
  'GET /factor': '> +++++ ++++ +++++ >>>',
  'GET /confirm': '> +++++ ++++ +++++ >>>',
  'GET /login/code': '> >>>>> >>>> >>>>> >>>',
  'GET /login': '+ >>>>> >>>> >>>>> +++',
  'GET /reset': public_,
  'GET /link/:token': '0 00000 0000 00000 000',
  'GET /enter/:token': '0 00000 0000 00000 000',
  'GET /setup': '> >>>>> >>>> >>>>> >>>',
  'GET /desk': '> >>>>> ++++ +++++ >>>',
  'GET /desk/*': '> >>>>> ++++ +++++ >>>',
  // A letter about a ticket: administrators see that it went, not what it says.
  'GET /desk/letters/:letterId/frame': '? ----- ---- ----0 ???',

  // ── forms ─────────────────────────────────────────────────────────────────
  'POST /login': '? ????? ???? ????? ???',
  'POST /login/code': '> >>>>> >>>> >>>>> >>>',
  'POST /confirm': '> ccccc cccc ccccc >>>',
  'POST /factor': '> >>>>> >>>> >>>>> >>>',
  'POST /factor/confirmation': '> ccccc cccc ccccc >>>',
  'POST /factor/end': '> ccccc ---- ----- >>>',
  'POST /me/sessions/end': '> >>>>> >>>> >>>>> >>>',
  'POST /account/people': { own: '> >>--- ---- ----- >>>', other: '> 00--- ---- ----- >>>' },
  'POST /account/people/change': { own: '> >>--- ---- ----- >>>', other: '> 00--- ---- ----- >>>' },
  'POST /account/people/invitation': { own: '> >>--- ---- ----- >>>', other: '> 00--- ---- ----- >>>' },
  'POST /account/people/end': { own: '> >>--- ---- ----- >>>', other: '> 00--- ---- ----- >>>' },
  'POST /logout': '> >>>>> >>>> >>>>> >>>',
  'POST /reset': '> >>>>> >>>> >>>>> >>>',
  'POST /link/:token': '0 00000 0000 00000 000',
  'POST /enter/:token': '0 00000 0000 00000 000',
  'POST /setup': 'c ccccc cccc ccccc ccc',
  'POST /me': '> >>>>> >>>> >>>>> >>>',
  // Who was signed out while writing keeps the text: the form is shown again and asks to sign in first.
  'POST /new': {
    own: '? >>>>- ---- ----- ???',
    other: '? 0000- ---- ----- ???',
  },
  'POST /t/:number/reply': onTickets(
    '? >>>0- >>>- ----- ???',
    '? >>>>- >>>- ----- ???',
    '? 0000- >>>- ----- ???',
    '? >>>0- 0>>- ----- ???',
  ),
  'POST /t/:number/works': onTickets(
    '> ccc0- ---- ----- >>>',
    '> cccc- ---- ----- >>>',
    '> 0000- ---- ----- >>>',
    '> ccc0- ---- ----- >>>',
  ),
  'POST /t/:number/broken': onTickets(
    '> ccc0- ---- ----- >>>',
    '> cccc- ---- ----- >>>',
    '> 0000- ---- ----- >>>',
    '> ccc0- ---- ----- >>>',
  ),
  'POST /t/:number/link': '0 00000 0000 00000 000',
  'POST /t/:number/link/ended': '> >>>>> >>>> >>>>> >>>',
  // Who was signed out while writing keeps the text.
  'POST /t/:number/complaint': onTickets(
    '? >>>0- ---- ----- ???',
    '? >>>>- ---- ----- ???',
    '? 0000- ---- ----- ???',
    '? >>>0- ---- ----- ???',
  ),
  'POST /t/:number/informants': formOfClients,
  'POST /t/:number/informants/end': onTickets(
    '> >>>0c ---- ----- >>>',
    '> >>>>c ---- ----- >>>',
    '> 00000 ---- ----- >>>',
    '> >>>0c ---- ----- >>>',
  ),
}

/** The letter of a caller about a thing; `undefined` when the table says nothing of it. */
export function expected(door: string, on: string, caller: Caller): string | undefined {
  const row = doors[door]
  const rowAbout = (thing: string) => (typeof row === 'string' ? row : row?.[thing])?.replaceAll(' ', '')
  const letter = (person: Caller, thing: string) => rowAbout(thing)?.[callers.indexOf(person)] ?? ''
  const program = programs.find((one) => one === caller)
  if (!program) return letter(caller, on)
  const atHome = letter('technical', 'technical') || letter('technical', 'own')
  return letterOf(program, door, on, {
    technical: letter('technical', on),
    atHome,
    firstLine: letter('first line', on),
  })
}

// ── which words may reach whom, by whatever door ────────────────────────────

const words = (kinds: readonly string[], of: readonly Ticket[]) =>
  of.flatMap((one) => kinds.map((kind) => `${kind}-${one}`))
const said = (...of: Ticket[]) => words(['subject', 'text', 'file', 'reply', 'wait'], of)
const amongUs = (...of: Ticket[]) => words(['note', 'internal'], of)
const account = (name: string) => [`account-${name}`, `contract-${name}`, `service-${name}`]

const ownPeople = ['owner', 'administrator', 'technical', 'billing', 'viewer', 'ended', 'ranout'].map(
  (name) => `person-${name}`,
)
const everyAccount = [...account('own'), ...account('other'), ...ownPeople, 'person-stranger']
const open = ['technical', 'billing', 'other', 'second'] as const
/** A colleague's name stands beside what they wrote. */
const ofOwn = [...said('technical', 'billing', 'vip'), ...account('own'), 'person-technical', 'person-billing']

/** Those who keep an account's people see who acts for it now, and nobody who did once. */
const acting = ['owner', 'administrator', 'technical', 'billing', 'viewer'].map((name) => `person-${name}`)
const ofFirstLine = [...said(...open), ...amongUs(...open), ...everyAccount, 'known-own']
/** What a program wrote bears the name of its token, and no other token reads that here. */
const ofOther = [...said('other', 'second'), ...account('other'), 'person-stranger']

export const entitlements: Record<Caller, readonly string[]> = {
  nobody: [],
  owner: [...ofOwn, ...acting],
  'account administrator': [...ofOwn, ...acting],
  // Who writes is offered the colleagues who might be told, by name.
  technical: [...ofOwn, ...acting],
  billing: [...said('billing'), ...account('own'), ...acting],
  viewer: [...ofOwn, 'person-viewer'],
  'first line': ofFirstLine,
  'vip line': [...said(...tickets), ...amongUs(...tickets), ...everyAccount, 'known-own', 'known-vip'],
  lead: [...said(...tickets), ...amongUs(...tickets), ...everyAccount, 'known-own', 'known-vip'],
  quality: [...said(...open), ...amongUs(...open), ...everyAccount, 'known-own'],
  'knowledge editor': [],
  'identity officer': [],
  'identity approver': [],
  /** Who did it, never what was said. */
  auditor: ['person-technical', 'person-billing', 'person-stranger'],
  administrator: everyAccount,
  ended: [],
  'ran out': [],
  stopped: [],
  'client token': ofOwn,
  'token of another account': ofOther,
  'staff token': ofFirstLine,
  'reading token': ofFirstLine,
  'expired token': [],
  'revoked token': [],
}
