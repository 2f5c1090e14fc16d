import type { World } from '#platform/command.ts'
import { forgetRaw } from './raw-store.ts'

const day = 24 * 3_600_000
/** Of mail that became nothing: automatic, repeated, dismissed. */
const idleDays = 30
const atOnce = 200

/** Once a night: the bytes of mails that ended long ago. What was said in them stays in the ticket. */
export async function tidyIncoming({ db, clock, settings }: World) {
  const now = clock()
  const before = (days: number) => new Date(now.getTime() - days * day)
  const bounds = {
    endedBefore: before(settings.mailKeptDays),
    idleBefore: before(Math.min(idleDays, settings.mailKeptDays)),
    now,
  }
  while ((await forgetRaw(db, bounds, atOnce)) === atOnce);
}
