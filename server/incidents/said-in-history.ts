import type { SaidInHistory } from '#platform/ledger/hide-in-stream.ts'

const words = ['whatRu', 'whatEn', 'moreRu', 'moreEn']

/** What clients were told of what was broken, as the ledger keeps it. */
export const saidOfIncidents: readonly SaidInHistory[] = [
  { stream: 'system', words: { 'incident.announced': words, 'incident.changed': words } },
]
