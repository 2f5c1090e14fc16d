import type { World } from '#platform/command.ts'
import { touchUploads } from '#platform/files/uploads.ts'
import { filesIn, keptDays } from './rules.ts'
import { draftsAfter, forgetOld } from './store.ts'

const atOnce = 500

/** Once a night, before files are tidied: what a draft names stays as long as the draft, what ended a month ago goes. */
export async function tidyDrafts({ db, clock }: World) {
  const now = clock()
  let after = '00000000-0000-0000-0000-000000000000'
  for (let found = atOnce; found === atOnce; ) {
    const drafts = await draftsAfter(db, after, atOnce)
    for (const { agent_id, value } of drafts) await touchUploads(db, agent_id, filesIn(JSON.parse(value)), now)
    found = drafts.length
    after = drafts.at(-1)?.id ?? after
  }
  await forgetOld(db, new Date(now.getTime() - keptDays * 24 * 3_600_000))
}
