import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { inviteAgain } from '../../sign-in/index.ts'
import { lockAgent } from '../store.ts'

/** The first letter went astray: a new link, and the first one is worth nothing. */
export const inviteAgentAgain = perform(staff.inviteAgentAgain, async ({ agentId }, moment) => {
  if (!(await lockAgent(moment.tx, agentId))) throw moment.refusal('agent_not_found')
  const again = await inviteAgain(moment, agentId)
  if (again === 'came_in_already') throw moment.refusal(again)
  return again
})
