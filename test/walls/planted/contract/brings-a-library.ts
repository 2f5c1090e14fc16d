// planted: contract-is-a-leaf
import type { Tx } from 'kysely'

export type Row = Tx
