import type { Transaction } from 'kysely'

export interface Tables {
  events: { id: string }
}
export type Tx = Transaction<Tables>
