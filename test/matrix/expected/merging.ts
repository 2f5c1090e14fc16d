import { looking, onTickets, type Rows } from './letters.ts'

/** Into a ticket of the account "own": who works in both; what is of another account stays apart. */
const intoOwn = onTickets(
  '? ----- +++- ----- ???',
  '? ----- +++- ----- ???',
  '? ----- ccc- ----- ???',
  '? ----- 0++- ----- ???',
)
/** Nothing was merged, and whoever may work on it is told so. */
const apart = onTickets(
  '? ----- ccc- ----- ???',
  '? ----- ccc- ----- ???',
  '? ----- ccc- ----- ???',
  '? ----- 0cc- ----- ???',
)

export const merging: Rows = {
  'POST /api/v1/tickets/:ticketId/merge': { ...intoOwn, 'into the restricted line': '? ----- 0++- ----- ???' },
  'POST /api/v1/tickets/:ticketId/taking-apart': apart,
  'GET /api/v1/desk/tickets/:number/merge-choices': looking,
}
