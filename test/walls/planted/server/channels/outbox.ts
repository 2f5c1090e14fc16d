import { event } from '#platform/ledger.ts'

export const letterSent = event('letter.sent')
