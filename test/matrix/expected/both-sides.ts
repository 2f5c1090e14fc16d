import { onTickets, type Rows, writers } from './letters.ts'

/** Doors through which both sides come. */
export const forBothSides: Rows = {
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
  'POST /api/v1/tickets/:ticketId/secrets': onTickets(
    '? +++0- +++- ----- ???',
    '? ++++- +++- ----- ???',
    '? 0000- +++- ----- ???',
    '? +++0- 0++- ----- ???',
  ),
  // Of a secret, or a hidden number, that is not there; who reads one that is, server/tickets/secrets tells.
  'POST /api/v1/tickets/:ticketId/secrets/:secretId/reading': '? 0000- 000- ----- ???',
  'POST /api/v1/tickets/:ticketId/secrets/:secretId/end': '? 0000- 000- ----- ???',
  'POST /api/v1/tickets/:ticketId/entries/:seq/showing': '? 0000- 000- ----- ???',
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
}
