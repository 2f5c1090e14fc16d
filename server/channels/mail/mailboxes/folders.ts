import type { FolderKind } from '#contract/mail/mailboxes.ts'
import type { Session } from './session.ts'
import type { Kind } from './tables.ts'

export type Found = { name: string; kind: FolderKind; mails: number | null }

/** As many as anybody would look at; a server may name more than fit anywhere. */
const mostFolders = 200
const longestName = 250

/**
 * The folders of a mailbox, those that are read first. The folder of spam is the one that was named, else the one that
 * the server calls so, else one with a name that is usual for it.
 *
 * @param junk its name, or empty.
 */
export async function foldersOf(session: Session, junk: string): Promise<Found[]> {
  const listed = await session.list({ statusQuery: { messages: true } })
  const usable = listed.filter(({ flags, path }) => !flags.has('\\Noselect') && path.length <= longestName)
  const named = junk || (usable.find(({ specialUse }) => specialUse === '\\Junk')?.path ?? '')
  return usable
    .map(({ path, status }): Found => {
      const kind = path.toUpperCase() === 'INBOX' ? 'inbox' : path === named ? 'junk' : 'other'
      return { name: path, kind, mails: status?.messages ?? null }
    })
    .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind))
    .slice(0, mostFolders)
}

const order: readonly FolderKind[] = ['inbox', 'junk', 'other']

/** Those that mail is fetched from; every mailbox has an inbox, whether it is named or not (RFC 9051 5.1). */
export function foldersToRead(found: readonly Found[]): { name: string; kind: Kind }[] {
  const inbox = { name: found.find(({ kind }) => kind === 'inbox')?.name ?? 'INBOX', kind: 'inbox' as const }
  const junk = found.filter(({ kind }) => kind === 'junk').map(({ name }) => ({ name, kind: 'junk' as const }))
  return [...junk, inbox]
}
