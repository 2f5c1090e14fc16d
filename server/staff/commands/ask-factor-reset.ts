import { staff } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { factorOf } from '../../sign-in/index.ts'
import { factorResetAsked } from '../events.ts'
import { lockAdministrators, lockAgent, putFactorReset } from '../store.ts'

/** Who has lost everything is let in anew by two people, never by one (TRUST 3.4). */
export const askFactorReset = perform(
  staff.askFactorReset,
  async ({ agentId }, { tx, now, actor, announce, refusal }) => {
    if (!(await lockAgent(tx, agentId))) throw refusal('agent_not_found')
    if (agentId === actor.id) throw refusal('own_factor')
    if (!(await factorOf(tx, agentId))?.secret) throw refusal('factor_missing')
    const others = (await lockAdministrators(tx)).filter(({ id }) => id !== agentId)
    if (others.length < 2) throw refusal('two_administrators_needed')

    await putFactorReset(tx, { agent_id: agentId, asked_by: actor.id!, asked_at: now })
    await announce(factorResetAsked(agentId, {}))
    return {}
  },
)
