import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { hearAnew, signOutEverywhere } from '../../sign-in/index.ts'
import { agentChanged } from '../events.ts'
import { takesAwayTheLast } from '../rules.ts'
import { allLines, lockAdministrators, lockAgent, setLines, setRoles } from '../store.ts'

/** Roles and lines. Changed roles end the sessions that had the old ones; changed lines are heard of at once. */
export const changeAgent = perform(staff.changeAgent, async ({ agentId, roles, lineIds }, moment) => {
  const { tx, announce, refusal } = moment
  const administrators = (await lockAdministrators(tx)).map(({ id }) => id)
  const agent = await lockAgent(tx, agentId)
  if (!agent) throw refusal('agent_not_found')
  const known = new Set((await allLines(tx)).map(({ id }) => id))
  if (!lineIds.every((id) => known.has(id))) throw refusal('line_not_found')
  if (takesAwayTheLast(agentId, administrators, { roles, active: true })) throw refusal('last_administrator')

  await setRoles(tx, agentId, [...new Set(roles)])
  await setLines(tx, agentId, [...new Set(lineIds)])
  if ([...agent.roles].sort().join() !== [...roles].sort().join()) await signOutEverywhere(moment, agentId)
  else await hearAnew(moment, agentId)
  await announce(agentChanged(agentId, { roles, lines: lineIds }))
  return {}
})
