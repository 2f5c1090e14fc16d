import { event } from '#platform/events.ts'

/** In the system's stream: the whole ledger was looked at, and held or did not. */
export const ledgerChecked = event('system', 'ledger.checked')<{ streams: number; events: number; holds: boolean }>()
