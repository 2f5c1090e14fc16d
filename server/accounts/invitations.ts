import type { Actor, World } from '#platform/command.ts'

const hour = 3600
const day = 24 * hour
const most = { hour: 20, day: 50 }
const mostToOne = { hour: 3, day: 6 }

/**
 * An invitation is a letter of ours to an address that a client has typed: without an end it would be a way to write to
 * the whole world in the provider's name (TRUST 1.1).
 */
export async function countInvitation({ limits }: World, { id }: Pick<Actor, 'id'>) {
  await limits.take(`invitations:hour:${id}`, most.hour, hour)
  await limits.take(`invitations:day:${id}`, most.day, day)
}

/** Whether one more letter may go to somebody who has not come in yet. Who asks hears the same either way. */
export async function invitationIsDue({ limits }: World, contactId: string): Promise<boolean> {
  if ((await limits.add(`invited:hour:${contactId}`, hour)) > mostToOne.hour) return false
  return (await limits.add(`invited:day:${contactId}`, day)) <= mostToOne.day
}
