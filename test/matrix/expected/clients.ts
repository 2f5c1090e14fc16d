import { clientKeepers, clientWriters, contacts, ofClients, onTickets, type Rows } from './letters.ts'

const nothingAsked = onTickets(
  '? ccc0c ---- ----- ???',
  '? ccccc ---- ----- ???',
  '? 00000 ---- ----- ???',
  '? ccc0c ---- ----- ???',
)

/** Doors for clients. */
export const forClients: Rows = {
  'GET /api/v1/me/letters': contacts,
  'POST /api/v1/me/letters': contacts,
  'GET /api/v1/my/mail': contacts,
  // It has ended: its sender's no more than anybody's.
  'GET /api/v1/my/mail/:mailId': '? 00000 ---- ----- ???',
  'POST /api/v1/my/mail/:mailId/ticket': '? 0000- ---- ----- ???',
  'POST /api/v1/my/mail/:mailId/denial': '? 0000- ---- ----- ???',
  // Nothing of these came by mail; who may see them hears so (a story of its own says who answers).
  'POST /api/v1/tickets/:ticketId/authorship/confirmation': nothingAsked,
  'POST /api/v1/tickets/:ticketId/authorship/denial': nothingAsked,
  'GET /api/v1/my/incidents': contacts,
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
}
