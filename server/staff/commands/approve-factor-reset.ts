import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { takeFactorAway } from '../../sign-in/index.ts'
import { resetHolds } from '../rules.ts'
import { lockAgent, takeFactorReset } from '../store.ts'

/** The second administrator agrees: the factor is gone, every session too; a new one is set up at the next sign-in. */
export const approveFactorReset = perform(staff.approveFactorReset, async ({ agentId }, moment) => {
  const { tx, now, actor, refusal } = moment
  if (!(await lockAgent(tx, agentId))) throw refusal('agent_not_found')
  if (agentId === actor.id) throw refusal('own_factor')
  const asked = await takeFactorReset(tx, agentId)
  if (!asked || !resetHolds(asked.asked_at, now)) throw refusal('reset_not_asked')
  if (asked.asked_by === actor.id) throw refusal('another_must_agree')
  await takeFactorAway(moment, agentId)
  return {}
})
