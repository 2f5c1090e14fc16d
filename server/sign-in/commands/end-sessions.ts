import { signIn as contract } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { sessionsEnded } from '../events.ts'
import { endSomeSessions } from '../store.ts'

/** One of one's own sessions, or all but the one that asks. */
export const endSessions = perform(contract.endSessions, async ({ sessionId }, { tx, actor, announce, refusal }) => {
  const but = sessionId ? undefined : Buffer.from(actor.session!, 'hex')
  const ended = await endSomeSessions(tx, actor.id!, { only: sessionId, but })
  if (sessionId && ended.length === 0) throw refusal('session_not_found')
  if (ended.length > 0) await announce(sessionsEnded(actor.id!, { sessions: ended }))
  return { ended: ended.length }
})
