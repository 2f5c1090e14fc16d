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
const everybody = /*     */ '? +++++ ++++ +++++ ?-?'
const contacts = /*      */ '? +++++ ---- ----- ?-?'
const staff = /*         */ '? ----- ++++ +++++ ?-?'
const administrators = /**/ '? ----- ---- ----+ ?-?'
const keepers = /*       */ '? ----- --+- ----+ ?-?'
const accountReaders = /**/ '? ----- ++++ ----+ ?-?'
const writers = /*       */ '? ++++- +++- ----- ?-?'

/** What staff do to a ticket: agents and leads, on the restricted line its members and leads. */
const work = onTickets(
  '? ----- +++- ----- ?-?',
  '? ----- +++- ----- ?-?',
  '? ----- +++- ----- ?-?',
  '? ----- 0++- ----- ?-?',
)
/** A page of the portal about one ticket; staff are sent to the desk's. */
const portalTicket = onTickets(
  '> +++0+ >>>> >>>>> >->',
  '> +++++ >>>> >>>>> >->',
  '> 00000 >>>> >>>>> >->',
  '> +++0+ >>>> >>>>> >->',
)

export const doors: Record<string, string | Record<string, string>> = {
  // ── for everybody ─────────────────────────────────────────────────────────
  'GET /healthz': public_,
  'GET /assets/*': '0 00000 0000 00000 000',
  'GET /api/v1/setup': public_,
  'POST /api/v1/setup': 'c ccccc cccc ccccc ccc',
  'POST /api/v1/sign-in': '? ????? ???? ????? ???',
  'POST /api/v1/sign-out': public_,
  'POST /api/v1/password-resets': public_,
  'GET /api/v1/password-links/:token': '0 00000 0000 00000 000',
  'POST /api/v1/password-links/:token': '0 00000 0000 00000 000',

  // ── for who is somebody ───────────────────────────────────────────────────
  'GET /api/v1/me': everybody,
  'POST /api/v1/me/preferences': everybody,

  // ── for clients ───────────────────────────────────────────────────────────
  'GET /api/v1/my/tickets': contacts,
  'GET /api/v1/my/new-ticket': contacts,
  'GET /api/v1/my/ticket-list': { all: contacts, words: contacts },
  'GET /api/v1/my/tickets/:number': onTickets(
    '? +++0+ ---- ----- ?-?',
    '? +++++ ---- ----- ?-?',
    '? 00000 ---- ----- ?-?',
    '? +++0+ ---- ----- ?-?',
  ),
  'POST /api/v1/tickets': {
    own: '? ++++- ---- ----- ?-?',
    'own, about a service of another': '? 0000- ---- ----- ?-?',
    other: '? 0000- ---- ----- ?-?',
  },
  'POST /api/v1/tickets/:ticketId/confirmation': onTickets(
    '? ccc0- ---- ----- ?-?',
    '? cccc- ---- ----- ?-?',
    '? 0000- ---- ----- ?-?',
    '? ccc0- ---- ----- ?-?',
  ),

  // ── for both sides ────────────────────────────────────────────────────────
  'POST /api/v1/tickets/:ticketId/replies': onTickets(
    '? +++0- +++- ----- ?-?',
    '? ++++- +++- ----- ?-?',
    '? 0000- +++- ----- ?-?',
    '? +++0- 0++- ----- ?-?',
  ),
  'POST /api/v1/tickets/:ticketId/seen': onTickets(
    '? +++0+ ++++ ----- ?-?',
    '? +++++ ++++ ----- ?-?',
    '? 00000 ++++ ----- ?-?',
    '? +++0+ 0++0 ----- ?-?',
  ),
  'POST /api/v1/files': writers,
  'POST /api/v1/uploads': writers,
  'GET /api/v1/uploads/:uploadId': '? 00+0- 000- ----- ?-?',
  'PUT /api/v1/uploads/:uploadId': '? 00+0- 000- ----- ?-?',
  'GET /f/:fileId': {
    ...onTickets(
      '? +++0+ ++++ 00000 ?0?',
      '? +++++ ++++ 00000 ?0?',
      '? 00000 ++++ 00000 ?0?',
      '? +++0+ 0++0 00000 ?0?',
    ),
    'internal, technical': '? 00000 ++++ 00000 ?0?',
    'internal, billing': '? 00000 ++++ 00000 ?0?',
    'internal, other': '? 00000 ++++ 00000 ?0?',
    'internal, second': '? 00000 ++++ 00000 ?0?',
    'internal, vip': '? 00000 0++0 00000 ?0?',
  },

  'GET /f/:fileId/:size': {
    ...onTickets(
      '? +++0+ ++++ 00000 ?0?',
      '? +++++ ++++ 00000 ?0?',
      '? 00000 ++++ 00000 ?0?',
      '? +++0+ 0++0 00000 ?0?',
    ),
    'internal, technical': '? 00000 ++++ 00000 ?0?',
    'internal, billing': '? 00000 ++++ 00000 ?0?',
    'internal, other': '? 00000 ++++ 00000 ?0?',
    'internal, second': '? 00000 ++++ 00000 ?0?',
    'internal, vip': '? 00000 0++0 00000 ?0?',
  },

  // ── for staff ─────────────────────────────────────────────────────────────
  'GET /live': staff,
  'GET /api/v1/desk/frame': staff,
  'GET /api/v1/desk/my-turn': '? ----- +++- ----- ?-?',
  'GET /api/v1/desk/lines/:lineId/tickets': {
    first: '? ----- ++++ ----- ?-?',
    second: '? ----- ++++ ----- ?-?',
    vip: '? ----- 0++0 ----- ?-?',
  },
  'GET /api/v1/desk/tickets/:number': onTickets(
    '? ----- ++++ ----- ?-?',
    '? ----- ++++ ----- ?-?',
    '? ----- ++++ ----- ?-?',
    '? ----- 0++0 ----- ?-?',
  ),
  'GET /api/v1/desk/tickets/:number/history': onTickets(
    '? ----- ++++ ---+- ?-?',
    '? ----- ++++ ---+- ?-?',
    '? ----- ++++ ---+- ?-?',
    '? ----- 0++0 ---+- ?-?',
  ),
  'POST /api/v1/tickets/:ticketId/notes': work,
  'POST /api/v1/tickets/:ticketId/assignee': work,
  'POST /api/v1/tickets/:ticketId/hand-over': work,
  'POST /api/v1/tickets/:ticketId/wait': work,
  'POST /api/v1/tickets/:ticketId/take-up': work,
  'POST /api/v1/tickets/:ticketId/priority': work,
  'POST /api/v1/tickets/:ticketId/next-contact': work,
  'POST /api/v1/tickets/:ticketId/resolution': work,
  'GET /api/v1/desk/search': { words: '? ----- ++++ ----- ?-?', names: '? ----- ++++ ----- ?-?' },
  'GET /api/v1/desk/accounts': accountReaders,
  'GET /api/v1/desk/accounts/:accountId': { own: accountReaders, other: accountReaders },

  // ── for those who keep accounts, people and letters ───────────────────────
  'POST /api/v1/accounts': keepers,
  'POST /api/v1/accounts/:accountId/contacts': { own: keepers, other: keepers },
  'POST /api/v1/accounts/:accountId/contacts/:contactId/end': keepers,
  'POST /api/v1/accounts/:accountId/services': { own: keepers, other: keepers },
  'POST /api/v1/accounts/:accountId/services/:serviceId/end': keepers,
  'GET /api/v1/desk/people': administrators,
  'POST /api/v1/staff': administrators,
  'POST /api/v1/staff/:agentId': administrators,
  'POST /api/v1/lines': administrators,
  'POST /api/v1/lines/:lineId': administrators,
  'GET /api/v1/desk/letters': administrators,
  'GET /api/v1/desk/letters/:letterId': administrators,
  'POST /api/v1/desk/letters/:letterId/retry': '? ----- ---- ----c ?-?',

  // ── pages ─────────────────────────────────────────────────────────────────
  'GET /': '> +++++ >>>> >>>>> >->',
  'GET /tickets': { all: '> +++++ >>>> >>>>> >->', words: '> +++++ >>>> >>>>> >->' },
  'GET /new': '> +++++ >>>> >>>>> >->',
  'GET /sent/:number': portalTicket,
  'GET /t/:number': portalTicket,
  'GET /t/:number/print': portalTicket,
  'GET /me': '> +++++ ++++ +++++ >->',
  'GET /login': '+ >>>>> >>>> >>>>> +>+',
  'GET /reset': public_,
  'GET /link/:token': '0 00000 0000 00000 000',
  'GET /setup': '> >>>>> >>>> >>>>> >>>',
  'GET /desk': '> >>>>> ++++ +++++ >>>',
  'GET /desk/*': '> >>>>> ++++ +++++ >>>',

  // ── forms ─────────────────────────────────────────────────────────────────
  'POST /login': '? ????? ???? ????? ???',
  'POST /logout': '> >>>>> >>>> >>>>> >>>',
  'POST /reset': '> >>>>> >>>> >>>>> >>>',
  'POST /link/:token': '0 00000 0000 00000 000',
  'POST /setup': 'c ccccc cccc ccccc ccc',
  'POST /me': '> >>>>> >>>> >>>>> >->',
  // Who was signed out while writing keeps the text: the form is shown again and asks to sign in first.
  'POST /new': {
    own: '? >>>>- ---- ----- ?-?',
    other: '? 0000- ---- ----- ?-?',
  },
  'POST /t/:number/reply': onTickets(
    '? >>>0- >>>- ----- ?-?',
    '? >>>>- >>>- ----- ?-?',
    '? 0000- >>>- ----- ?-?',
    '? >>>0- 0>>- ----- ?-?',
  ),
  'POST /t/:number/works': onTickets(
    '> ccc0- ---- ----- >->',
    '> cccc- ---- ----- >->',
    '> 0000- ---- ----- >->',
    '> ccc0- ---- ----- >->',
  ),
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

export const entitlements: Record<Caller, readonly string[]> = {
  nobody: [],
  owner: [...ofOwn, 'person-owner'],
  'account administrator': [...ofOwn, 'person-administrator'],
  technical: ofOwn,
  billing: [...said('billing'), ...account('own'), 'person-billing'],
  viewer: [...ofOwn, 'person-viewer'],
  'first line': [...said(...open), ...amongUs(...open), ...everyAccount],
  'vip line': [...said(...tickets), ...amongUs(...tickets), ...everyAccount],
  lead: [...said(...tickets), ...amongUs(...tickets), ...everyAccount],
  quality: [...said(...open), ...amongUs(...open), ...everyAccount],
  'knowledge editor': [],
  'identity officer': [],
  'identity approver': [],
  /** Who did it, never what was said. */
  auditor: ['person-technical', 'person-billing', 'person-stranger'],
  administrator: everyAccount,
  ended: [],
  /** Still somebody, with nothing to read. */
  'ran out': ['person-ranout'],
  stopped: [],
}
