import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { tagRetired } from '../events.ts'
import { holdTags, setTag } from '../tags/store.ts'

/** No longer proposed and given to nothing new, or back again. */
export const retireTag = perform(tickets.retireTag, async ({ tagId, retired }, { tx, now, announce, refusal }) => {
  const [tag] = await holdTags(tx, [tagId])
  if (!tag) throw refusal('tag_not_found')
  await setTag(tx, tagId, { retired_at: retired ? now : null })
  await announce(tagRetired(systemStream, { tagId, retired }, { name: tag.name }))
  return {}
})
