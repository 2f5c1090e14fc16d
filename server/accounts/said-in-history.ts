import type { SaidInHistory } from '#platform/ledger/hide-in-stream.ts'
import { lockAccount } from './store.ts'

/** What staff said of accounts and of their people, as the ledger keeps it. */
export const saidOfAccounts: readonly SaidInHistory[] = [
  {
    stream: 'account',
    words: { 'account.note_written': ['text'], 'account.note_changed': ['text'] },
    hold: lockAccount,
  },
  { stream: 'person', words: { 'contact.factor_reset_asked': ['reason'] } },
]
