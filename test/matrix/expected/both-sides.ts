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
