import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { personById, stopPerson } from '../../sign-in/index.ts'
import { agentLeft } from '../events.ts'
import { takesAwayTheLast } from '../rules.ts'
import { lockAdministrators, lockAgent, setLines, workingAgent } from '../store.ts'

/**
 * Out at once, in one transaction: sessions, lines, and by those who listen within it what they had to answer for. The
 * roles stay written down, so that who they were is known when they come back; nobody gets in by them.
 */
export const closeAgent = perform(staff.closeAgent, async ({ agentId, ticketsTo }, moment) => {
  const { tx, announce, refusal } = moment
  const administrators = (await lockAdministrators(tx)).map(({ id }) => id)
  const agent = await lockAgent(tx, agentId)
  if (!agent || !(await personById(tx, agentId))?.active) throw refusal('agent_not_found')
  if (takesAwayTheLast(agentId, administrators, { roles: agent.roles, active: false }))
    throw refusal('last_administrator')
  if (ticketsTo && (ticketsTo === agentId || !(await workingAgent(tx, ticketsTo)))) throw refusal('agent_not_found')

  await stopPerson(moment, agentId)
  await setLines(tx, agentId, [])
  await announce(agentLeft(agentId, { ticketsTo }))
  return {}
})
