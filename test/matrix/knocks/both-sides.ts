import { nothing } from '../../telling.ts'
import { tickets } from '../expectations.ts'
import { type Knocks, one, order, soon, words } from './ways.ts'

/** Something that is not there, in a ticket that is. */
const nowhereIn =
  (rest: string): Knocks =>
  ({ tickets: all }) => [
    { on: '', url: `/api/v1/tickets/${all.technical.ticketId}/${rest}`, body: {} },
    { on: 'missing', url: `/api/v1/tickets/${nothing}/${rest}`, body: {} },
  ]

/** Doors through which both sides come. */
export const forBothSides: Record<string, Knocks> = {
  'POST /api/v1/tickets/:ticketId/replies': order('replies', { text: words, nextContactBy: soon }),
  'POST /api/v1/tickets/:ticketId/seen': order('seen', { seq: 1 }),
  'POST /api/v1/tickets/:ticketId/secrets': order('secrets', { words }),
  'POST /api/v1/tickets/:ticketId/secrets/:secretId/reading': nowhereIn(`secrets/${nothing}/reading`),
  'POST /api/v1/tickets/:ticketId/secrets/:secretId/end': nowhereIn(`secrets/${nothing}/end`),
  'POST /api/v1/tickets/:ticketId/entries/:seq/showing': nowhereIn('entries/1/showing'),
  'POST /api/v1/files': one('/api/v1/files', { upload: words }),
  'POST /api/v1/uploads': one('/api/v1/uploads', { body: { name: 'a.txt', size: 5 } }),
  'GET /api/v1/uploads/:uploadId': ({ upload }) => [
    { on: '', url: `/api/v1/uploads/${upload}` },
    { on: 'missing', url: `/api/v1/uploads/${nothing}` },
  ],
  'PUT /api/v1/uploads/:uploadId': ({ upload }) => [
    { on: '', url: `/api/v1/uploads/${upload}?offset=0`, bytes: words },
    { on: 'missing', url: `/api/v1/uploads/${nothing}?offset=0`, bytes: words },
  ],
  'GET /f/:fileId': ({ tickets: all }) => [
    ...tickets.map((on) => ({ on, url: `/f/${all[on].file}` })),
    ...tickets.map((on) => ({ on: `internal, ${on}`, url: `/f/${all[on].internal}` })),
    { on: 'missing', url: `/f/${nothing}` },
  ],
  'GET /f/:fileId/:size': ({ tickets: all }) => [
    ...tickets.map((on) => ({ on, url: `/f/${all[on].file}/small` })),
    ...tickets.map((on) => ({ on: `internal, ${on}`, url: `/f/${all[on].internal}/small` })),
    { on: 'missing', url: `/f/${nothing}/small` },
  ],
}
