import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { personById, restorePerson } from '../../sign-in/index.ts'
import { agentCameBack } from '../events.ts'
import { allLines, lockAgent, setLines, setRoles } from '../store.ts'

/** Back with the password and the second factor they had. */
export const bringBackAgent = perform(staff.bringBackAgent, async ({ agentId, roles, lineIds }, moment) => {
  const { tx, announce, refusal } = moment
  const agent = await lockAgent(tx, agentId)
  const person = agent && (await personById(tx, agentId))
  if (!person) throw refusal('agent_not_found')
  if (person.active) throw refusal('works_here')
  const known = new Set((await allLines(tx)).map(({ id }) => id))
  if (!lineIds.every((id) => known.has(id))) throw refusal('line_not_found')

  await setRoles(tx, agentId, [...new Set(roles)])
  await setLines(tx, agentId, [...new Set(lineIds)])
  await restorePerson(moment, agentId)
  await announce(agentCameBack(agentId, { roles, lines: lineIds }))
  return {}
})
