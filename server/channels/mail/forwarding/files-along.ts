import { buffer } from 'node:stream/consumers'
import type { World } from '#platform/command.ts'
import { filesByIds } from '../../../tickets/index.ts'
import type { MailFile } from '../post.ts'
import { metaOf } from '../store.ts'

type Letter = { kind: string; stream_id: string; seq: number }

/** What a letter carries: files of a ticket, where it went to somebody who cannot sign in to look at them. */
export async function filesAlong({ db, files }: World, { kind, stream_id, seq }: Letter): Promise<MailFile[]> {
  if (kind !== 'forwarded') return []
  const { fileIds } = (await metaOf(db, { streamId: stream_id, seq })) as { fileIds: string[] }
  const along: MailFile[] = []
  for (const { name, sha256 } of await filesByIds(db, stream_id, fileIds)) {
    const bytes = await files.read(sha256)
    if (bytes) along.push({ filename: name, content: await buffer(bytes) })
  }
  return along
}
