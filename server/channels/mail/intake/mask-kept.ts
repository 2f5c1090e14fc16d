import type { World } from '#platform/command.ts'
import { readMail } from '../reading/read-mail.ts'
import { keptAfter, rawOf, replaceRaw } from './raw-store.ts'

const atOnce = 50

type Walk = { dryRun: boolean; onlyNumbers: boolean; onProgress(mails: number): void }

/** The bytes of mails that came before anybody looked into them, read where they can be killed; how many were changed. */
export async function maskKeptMails(world: World, { dryRun, onlyNumbers, onProgress }: Walk): Promise<number> {
  let changed = 0
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const mails = await keptAfter(world.db, after, atOnce)
    for (const { id, state } of mails) {
      const raw = await rawOf(world, id)
      const read = raw && (await readMail(raw))
      if (!read || 'unreadable' in read || !read.without) continue
      const { numbers, all } = read.without
      const version = onlyNumbers || state !== 'ended' ? numbers : all
      if (!version) continue
      changed++
      if (!dryRun) await replaceRaw(world, id, version.bytes, version.hidden)
    }
    onProgress(mails.length)
    if (mails.length < atOnce) return changed
    after = mails.at(-1)!.id
  }
}
