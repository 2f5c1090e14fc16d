import type { Output, tickets } from '#contract/index.ts'
import type { ForClientDraft } from './draft.ts'

export type Choices = Output<typeof tickets.newForClient>

/** What stands chosen: the writer's choice while it is offered, else the first that is. */
export function chosenOf(choices: Choices, draft: ForClientDraft) {
  const { contacts, services, topics, lines } = choices
  const contact = contacts.find(({ id }) => id === draft.contactId) ?? contacts[0]
  const service = services.find(({ id }) => id === draft.serviceId)
  const topic = topics.find(({ id }) => id === draft.topicId) ?? topics[0]
  const line = lines.find(({ id }) => id === draft.lineId) ?? lines.find(({ id }) => id === topic?.lineId) ?? lines[0]
  const keptBy = line?.mayKeep === false ? 'line' : (draft.keptBy ?? 'writer')
  return { contact, service, topic, line, keptBy } as const
}
