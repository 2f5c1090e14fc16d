import type { World } from '#platform/command.ts'
import { longestMinutes } from './rules.ts'
import { forgetEndedSessions, forgetOldEntryLinks, forgetOldLinks } from './store.ts'

/** Once a night: sessions that have ended and links that nobody used. */
export async function tidySignIn({ db, clock }: World) {
  const now = clock()
  await forgetEndedSessions(db, new Date(now.getTime() - longestMinutes * 60_000))
  await forgetOldLinks(db, now)
  await forgetOldEntryLinks(db, now)
}
