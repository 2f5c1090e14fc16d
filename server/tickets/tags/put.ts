import { mostTags } from '#contract/tickets.ts'
import type { Hands } from '#platform/command.ts'
import { tagsChanged } from '../events.ts'
import { changeTicket, type LockedTicket } from '../store.ts'
import { putTags, tagsCalled, tagsOn } from './store.ts'

/**
 * Tags that come along with something else: as many as there is room for. One that was retired since, or for which there
 * is no room, is left out: an answer to a client does not fail for it.
 */
export async function putAlong(
  { tx, now, announce }: Pick<Hands, 'tx' | 'now' | 'announce'>,
  ticket: Pick<LockedTicket, 'id' | 'number'>,
  names: readonly string[],
) {
  const stands = await tagsOn(tx, ticket.id)
  const fresh = (await tagsCalled(tx, names, now)).filter(({ id, retired }) => !retired && !stands.includes(id))
  const added = fresh.slice(0, Math.max(0, mostTags - stands.length)).map(({ id }) => id)
  if (added.length === 0) return
  await putTags(tx, ticket, added)
  const seq = await announce(tagsChanged(ticket.id, { added, removed: [] }))
  await changeTicket(tx, ticket.id, seq, {}, false)
}
