import type { World } from '#platform/command.ts'
import { newId } from '#platform/ids.ts'
import type { Fetched, TooMuch } from '../intake/keep-fetched.ts'
import { foldersOf, foldersToRead } from './folders.ts'
import { readFolder } from './read-folder.ts'
import type { Session } from './session.ts'
import { within } from './session.ts'
import { folderNamed, lookedAt } from './store.ts'
import type { MailboxFolderRow, MailboxRow } from './tables.ts'

/** How what was fetched is stored: handed in, so that a trial can end us before and after it. */
export type Keep = {
  mail(world: World, mail: Fetched): Promise<void>
  head(world: World, mail: TooMuch): Promise<void>
}

/** Mails that could not be fetched, by folder and number, and how often; they stop no other. */
export type Stumbles = Map<string, number>

export type Looking = { mailbox: MailboxRow; session: Session; keep: Keep; stumbles: Stumbles }

const minute = 60_000

/** Every folder of the mailbox to its end, the inbox last, where one then waits for news. */
export async function look(world: World, looking: Looking): Promise<void> {
  const { session, mailbox } = looking
  const found = await within(session, minute, () => foldersOf(session, mailbox.junk_folder))
  const folders: MailboxFolderRow[] = []
  for (const { name, kind } of foldersToRead(found))
    folders.push(await folderNamed(world.db, mailbox.id, name, kind, newId(world.clock())))
  for (const folder of folders) {
    const sibling = folders.find(({ kind }) => kind !== folder.kind)?.id ?? null
    await readFolder(world, { ...looking, folder, sibling })
  }
  await lookedAt(world.db, mailbox.id, world.clock())
}
