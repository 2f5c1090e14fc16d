/** Faults of rights as a tired hand makes them. Each is one line of the product turned wrong; each must turn the matrix red. */
export type Fault = {
  what: string
  file: string
  /** Stands once in the file. */
  right: string
  wrong: string
  /** The doors that are enough to find it. */
  doors: string[]
}

const rules = 'server/tickets/rules.ts'

/** The product as it is, loaded in the same way: what shows that a fault is found for its own sake. */
export const noFault: Fault = {
  what: 'nothing',
  file: rules,
  right: 'export function maySee(',
  wrong: 'export function maySee(',
  doors: ['GET /api/v1/desk/tickets/:number', 'GET /t/:number', 'GET /f/:fileId', 'POST /api/v1/tickets'],
}

export const faults: Fault[] = [
  {
    what: 'every door stands open',
    file: 'server/app/permission.ts',
    right: "some((role) => welcome.includes(role))) return 'not_allowed'",
    wrong: 'some((role) => welcome.includes(role))) return null',
    doors: ['GET /api/v1/desk/people'],
  },
  {
    what: 'who is not signed in is somebody',
    file: 'server/app/permission.ts',
    right: "if (actor.type === 'anonymous') return 'sign_in_required'",
    wrong: "if (actor.type === 'anonymous') return null",
    doors: ['GET /api/v1/desk/accounts'],
  },
  {
    what: 'an account’s administrator is taken for the desk’s',
    file: 'server/app/permission.ts',
    right: 'roles.map((role) => `client $',
    wrong: 'roles.map((role) => `$',
    doors: ['POST /api/v1/staff'],
  },
  {
    what: 'a viewer may write',
    file: 'contract/roles.ts',
    right: "contactRoles.filter((role) => role !== 'viewer')",
    wrong: 'contactRoles',
    doors: ['POST /api/v1/files'],
  },
  {
    what: 'restricted lines are open to all agents',
    file: rules,
    right: '!ticket.restricted || asking.lines',
    wrong: 'true || asking.lines',
    doors: ['GET /api/v1/desk/tickets/:number'],
  },
  {
    what: 'a line makes an agent',
    file: rules,
    right: "if (!asking.roles.some((role) => role === 'agent' || role === 'quality')) return false",
    wrong: '',
    doors: ['GET /f/:fileId'],
  },
  {
    what: 'a billing contact sees the account’s tickets',
    file: rules,
    right: "(right.role !== 'billing' || ticket.contact_id === asking.id)",
    wrong: 'true',
    doors: ['GET /t/:number'],
  },
  {
    what: 'clients see every account',
    file: rules,
    right: 'right !== undefined && ',
    wrong: 'right === undefined || ',
    doors: ['GET /api/v1/my/tickets/:number'],
  },
  {
    what: 'quality may write',
    file: 'contract/roles.ts',
    right: "ticketWorkers: readonly Role[] = ['agent', 'lead']",
    wrong: "ticketWorkers: readonly Role[] = ['agent', 'lead', 'quality']",
    doors: ['POST /api/v1/tickets/:ticketId/replies'],
  },
  {
    what: 'a file of a note goes to the client',
    file: 'server/tickets/access.ts',
    right: "file.internal && actor.type !== 'agent' ? undefined : file",
    wrong: 'file',
    doors: ['GET /f/:fileId'],
  },
  {
    what: 'nobody asks whose ticket it is',
    file: 'server/tickets/access.ts',
    right: 'return ticket && maySee(actor, ticket) ? ticket : undefined',
    wrong: 'return ticket',
    doors: ['POST /api/v1/tickets/:ticketId/replies'],
  },
  {
    what: 'notes stand on the client’s page',
    file: 'server/screens/shared/client-thread.ts',
    right: "'ticket.replied': 'message',",
    wrong: "'ticket.replied': 'message', 'ticket.noted': 'message',",
    doors: ['GET /api/v1/my/tickets/:number'],
  },
  {
    what: 'the list forgets the billing right',
    file: 'server/screens/shared/ticket-rows.ts',
    right: "filter(({ role }) => role !== 'billing')",
    wrong: 'filter(() => true)',
    doors: ['GET /api/v1/my/tickets', 'GET /api/v1/my/ticket-list'],
  },
  {
    what: 'what is found forgets the billing right',
    file: 'server/screens/shared/ticket-rows.ts',
    right: ' and t.contact_id = ',
    wrong: ' or t.contact_id = ',
    doors: ['GET /api/v1/my/ticket-list'],
  },
  {
    what: 'what is found on the desk forgets that a line is restricted',
    file: 'server/tickets/search/all-found-store.ts',
    right: '    seenBy(reader),\n',
    wrong: '    sql`true`,\n',
    doors: ['GET /api/v1/desk/search'],
  },
  {
    what: 'the queue forgets that a line is restricted',
    file: 'server/screens/line-queue.ts',
    right: '(!line.restricted || ',
    wrong: '(true || ',
    doors: ['GET /api/v1/desk/lines/:lineId/tickets'],
  },
  {
    what: 'the tickets of an account are listed with those of restricted lines',
    file: 'server/tickets/which-store.ts',
    right: 'where restricted and id <> all(',
    wrong: 'where false and id <> all(',
    doors: ['GET /api/v1/desk/tickets-of'],
  },
  {
    what: 'an account’s card has its notes for administrators',
    file: 'server/screens/shared/account-notes.ts',
    right: ': sql`false`',
    wrong: ': sql`true`',
    doors: ['GET /api/v1/desk/accounts/:accountId'],
  },
  {
    what: 'what a restricted line keeps to itself stands on the card for everybody',
    file: 'server/screens/shared/account-notes.ts',
    right: '(n.line_id is null or ',
    wrong: '(true or ',
    doors: ['GET /api/v1/desk/accounts/:accountId'],
  },
  {
    what: 'a note of a restricted line is changed by whoever knows its id',
    file: 'server/accounts/notes/access.ts',
    right: 'note && mayReadNote(actor, note) ? note : undefined',
    wrong: 'note && (mayReadNote(actor, note) || true) ? note : undefined',
    doors: ['POST /api/v1/accounts/:accountId/notes/:noteId'],
  },
  {
    what: 'earlier tickets of restricted lines stand beside the ticket',
    file: 'server/screens/ticket-page.ts',
    right: 'and (not ol.restricted or ',
    wrong: 'and (true or ',
    doors: ['GET /api/v1/desk/tickets/:number'],
  },
  {
    what: 'auditors read subjects',
    file: 'server/screens/ticket-history.ts',
    right: 'subject: reads ? ticket.subject : null',
    wrong: 'subject: ticket.subject',
    doors: ['GET /api/v1/desk/tickets/:number/history'],
  },
  {
    what: 'administrators read letters about tickets',
    file: 'server/screens/shared/letter-rows.ts',
    right: 'letter.number === null || maySee(actor, letter)',
    wrong: 'true',
    doors: ['GET /api/v1/desk/letters/:letterId'],
  },
  {
    what: 'a right outlives its date',
    file: 'server/screens/who-asks.ts',
    right: 'and (c.until is null or ',
    wrong: 'and (true or ',
    doors: ['GET /api/v1/my/tickets'],
  },
  {
    what: 'a token opens more than its scopes name',
    file: 'server/app/permission.ts',
    right: "needed === 'any' ||",
    wrong: 'true ||',
    doors: ['GET /api/v1/desk/accounts'],
  },
  {
    what: 'a token outlives its revocation',
    file: 'server/screens/who-holds.ts',
    right: 't.revoked_at is null and ',
    wrong: '',
    doors: ['GET /api/v1/token'],
  },
  {
    what: 'a foreign ticket is forbidden instead of not there',
    file: 'server/screens/client-ticket.ts',
    right: "if (!ticket || !maySee(actor, ticket)) throw refusal('ticket_not_found')",
    wrong:
      "if (!ticket) throw refusal('ticket_not_found')\n  if (!maySee(actor, ticket)) throw Object.assign(refusal('ticket_not_found'), { facts: { seconds: 1 } })",
    doors: ['GET /api/v1/my/tickets/:number'],
  },
  {
    what: 'every agent stands on every line',
    file: 'server/screens/who-asks.ts',
    right: 'where m.agent_id = p.id',
    wrong: 'where true',
    doors: ['GET /api/v1/desk/tickets/:number'],
  },
  {
    what: 'the history is open to all who read tickets',
    file: 'server/screens/ticket-history.ts',
    right: "!(reads || actor.roles.includes('auditor'))",
    wrong: 'false',
    doors: ['GET /api/v1/desk/tickets/:number/history'],
  },
  {
    what: 'auditors read the ticket as well as its history',
    file: 'contract/roles.ts',
    right: "ticketReaders: readonly Role[] = ['agent', 'lead', 'quality']",
    wrong: "ticketReaders: readonly Role[] = ['agent', 'lead', 'quality', 'auditor']",
    doors: ['GET /api/v1/desk/tickets/:number'],
  },
  {
    what: 'agents keep accounts',
    file: 'contract/roles.ts',
    right: "accountKeepers: readonly Role[] = ['lead', 'administrator']",
    wrong: "accountKeepers: readonly Role[] = ['lead', 'administrator', 'agent']",
    doors: ['POST /api/v1/accounts', 'POST /api/v1/accounts/:accountId/contacts'],
  },
  {
    what: 'a file goes to whoever knows its id',
    file: 'server/tickets/access.ts',
    right: 'if (!file || !maySee(actor, file)) return undefined',
    wrong: 'if (!file) return undefined',
    doors: ['GET /f/:fileId'],
  },
  {
    what: 'a contact opens a ticket in the name of another account',
    file: 'server/tickets/commands/open-ticket.ts',
    right: 'const account = writable.includes(id) ? await accountById(tx, id) : undefined',
    wrong: 'const account = await accountById(tx, id)',
    doors: ['POST /api/v1/tickets'],
  },
  {
    what: 'leads keep the letters',
    file: 'contract/mail.ts',
    right: "const administrators = ['administrator'] as const",
    wrong: "const administrators = ['administrator', 'lead'] as const",
    doors: ['GET /api/v1/desk/letters/:letterId', 'POST /api/v1/desk/letters/:letterId/retry'],
  },
  {
    what: 'the list of letters shows subjects of tickets to administrators',
    file: 'server/screens/shared/letter-rows.ts',
    right: 'mayReadLetter(letter, actor) ? letter.subject :',
    wrong: 'letter.number !== null ? letter.subject :',
    doors: ['GET /api/v1/desk/letters'],
  },
  {
    what: 'the form for a new ticket offers everybody’s services',
    file: 'server/screens/new-ticket.ts',
    right: ".where('s.account_id', 'in', writable)",
    wrong: '',
    doors: ['GET /api/v1/my/new-ticket', 'GET /new'],
  },
  {
    what: 'a viewer confirms solutions',
    file: 'contract/tickets/orders.ts',
    right: "confirmation', {\n  who: writingContacts",
    wrong: "confirmation', {\n  who: contacts",
    doors: ['POST /api/v1/tickets/:ticketId/confirmation'],
  },
]
