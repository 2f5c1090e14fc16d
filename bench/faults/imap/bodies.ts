import type { World } from '#platform/command.ts'
import { rawOf } from '../../../server/channels/mail/intake/raw-store.ts'

/** Every mail that is here, in its bytes: they lie sealed, so that no query can look into them. */
export async function bodies(world: World): Promise<string[]> {
  const rows = await world.db.selectFrom('incoming_mail_body').select('mail_id').execute()
  const found: string[] = []
  for (const { mail_id } of rows) found.push(String(await rawOf(world, mail_id)))
  return found
}
