/** What an import does to our desk. A trial run is given one that only looks. */
import type { Category } from '#contract/accounts.ts'
import type { ContactRole } from '#contract/roles.ts'
import type { Language } from '#contract/text.ts'
import type { Upload } from '#platform/files/uploads.ts'
import type { ImportedTicket } from '../../../tickets/index.ts'

export type Newcomer = { name: string; email: string; language: Language; zone: string }
export type Colleague = { id: string; made: boolean; lines: readonly string[]; works: boolean }

export type Desk = {
  account(asked: { contractNumber: string; name: string; category: Category }): Promise<{ id: string; made: boolean }>
  /** Known by the address. The right is given once: who lost it since does not get it back. */
  contact(
    newcomer: Newcomer,
    right: { accountId: string; role: ContactRole } | null,
  ): Promise<{ id: string; made: boolean }>
  mayActFor(contactId: string, accountId: string): Promise<boolean>
  /** Known by the address; whoever does not work here comes in as somebody who has left. */
  agent(newcomer: Newcomer): Promise<Colleague>
  keep(file: string, name: string): Promise<Upload>
  ticketsHere(refs: readonly string[]): Promise<Set<string>>
  /** False when another import was first. */
  file(ticket: ImportedTicket): Promise<boolean>
}
