import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { endSessionsFor } from '../../sign-in/index.ts'
import { lockAgent } from '../store.ts'

/** A forgotten browser, a stolen laptop: one session of a colleague ends, or all of them. */
export const endAgentSessions = perform(staff.endAgentSessions, async ({ agentId, sessionId }, moment) => {
  if (!(await lockAgent(moment.tx, agentId))) throw moment.refusal('agent_not_found')
  const ended = await endSessionsFor(moment, agentId, sessionId)
  if (sessionId && ended.length === 0) throw moment.refusal('session_not_found')
  return { ended: ended.length }
})
