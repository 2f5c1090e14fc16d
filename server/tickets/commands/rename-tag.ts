import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { tagRenamed } from '../events.ts'
import { holdTags, setTag, tagNamed } from '../tags/store.ts'

/** Another word for the same: every ticket that has it shows the new one. A word that is taken asks for a merge. */
export const renameTag = perform(tickets.renameTag, async ({ tagId, name }, { tx, announce, refusal }) => {
  const [tag] = await holdTags(tx, [tagId])
  if (!tag) throw refusal('tag_not_found')
  if (tag.name === name) return {}
  if (await tagNamed(tx, name)) throw refusal('name_taken')
  await setTag(tx, tagId, { name })
  await announce(tagRenamed(systemStream, { tagId }, { was: tag.name, name }))
  return {}
})
