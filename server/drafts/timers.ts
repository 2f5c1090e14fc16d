import { secretHours } from '#contract/tickets.ts'
import { asSystem, type World } from '#platform/command.ts'
import { touchUploads } from '#platform/files/uploads.ts'
import { hideInDraft } from './hide-in-draft-store.ts'
import { filesIn, keptDays } from './rules.ts'
import { draftsAfter, draftsLeftBetween, forgetOld, lockLeft } from './store.ts'

const atOnce = 500

/** Once a night, before files are tidied: what a draft names stays as long as the draft, what ended a month ago goes. */
export async function tidyDrafts(world: World) {
  const { db, clock } = world
  const now = clock()
  let after = '00000000-0000-0000-0000-000000000000'
  for (let found = atOnce; found === atOnce; ) {
    const drafts = await draftsAfter(db, after, atOnce)
    for (const { agent_id, value } of drafts) await touchUploads(db, agent_id, filesIn(JSON.parse(value)), now)
    found = drafts.length
    after = drafts.at(-1)?.id ?? after
  }
  await forgetOld(db, new Date(now.getTime() - keptDays * 24 * 3_600_000))
  await hideInWhatWasLeft(world, now)
}

const hour = 3_600_000
/** So many nights may be missed. */
const nights = 30

/** A password lives as long in a draft that nobody goes on with as it does where it is read once. */
async function hideInWhatWasLeft(world: World, now: Date) {
  const until = new Date(now.getTime() - secretHours * hour)
  const from = new Date(until.getTime() - nights * 24 * hour)
  for (const { id } of await draftsLeftBetween(world.db, from, until))
    await asSystem(world, async ({ tx }) => {
      if (await lockLeft(tx, id, until)) await hideInDraft(tx, id, world.hide)
    })
}
