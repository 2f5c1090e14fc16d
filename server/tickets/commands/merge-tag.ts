import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { tagMerged } from '../events.ts'
import { holdTags, joinTags } from '../tags/store.ts'

/** Two words for one thing become one. The old word stays known, so that who types it gets the other. */
export const mergeTag = perform(tickets.mergeTag, async ({ tagId, into }, { tx, announce, refusal }) => {
  if (tagId === into) throw refusal('already_there')
  const held = await holdTags(tx, [tagId, into])
  const [from, to] = [tagId, into].map((id) => held.find((tag) => tag.id === id))
  if (!from || !to) throw refusal('tag_not_found')
  await joinTags(tx, tagId, into)
  await announce(tagMerged(systemStream, { tagId, into }, { was: from.name, name: to.name }))
  return {}
})
