import { Readable } from 'node:stream'
import type { Actor, World } from '#platform/command.ts'
import { settle, type Upload } from '#platform/files/uploads.ts'
import { newId } from '#platform/ids.ts'

/** As many as one message takes (contract/tickets/orders.ts). */
const mostFiles = 20

export type MailFile = { name: string; bytes: Uint8Array }

/**
 * The files of a mail as uploads of whoever will be their author, ready to be taken by a command. Where there are more
 * than a message takes, the last one is the mail itself, with all of them in it.
 *
 * @returns the ids of the uploads, in the order of the mail.
 */
export async function keepFiles(world: World, author: Pick<Actor, 'id'>, files: readonly MailFile[], raw: Uint8Array) {
  const kept: MailFile[] =
    files.length > mostFiles ? [...files.slice(0, mostFiles - 1), { name: 'mail.eml', bytes: raw }] : [...files]
  const uploads: Upload[] = []
  for (const file of kept) uploads.push(await keepFile(world, author, file))
  return uploads.map(({ id }) => id)
}

async function keepFile(world: World, actor: Pick<Actor, 'id'>, { name, bytes }: MailFile): Promise<Upload> {
  const draft = await world.files.take(Readable.from([Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)]))
  const at = world.clock()
  return world.db
    .transaction()
    .execute((tx) => settle(tx, draft, { id: newId(at), name: name || 'attachment', actor, at, hide: world.hide }))
}
