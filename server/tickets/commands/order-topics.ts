import { tickets } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { topicsOrdered } from '../events.ts'
import { heldTopics, setTopic } from '../topics-store.ts'

/** Every topic, in its new order; who did not know of one of them orders again. */
export const orderTopics = perform(tickets.orderTopics, async ({ topicIds }, { tx, announce, refusal }) => {
  const known = (await heldTopics(tx)).map(({ id }) => id)
  if (known.length !== topicIds.length || known.some((id) => !topicIds.includes(id))) throw refusal('topics_changed')
  for (const [position, id] of topicIds.entries()) await setTopic(tx, id, { position })
  await announce(topicsOrdered(systemStream, { topicIds }))
  return {}
})
