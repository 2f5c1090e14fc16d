import { incidents } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { incidentChanged } from '../events.ts'
import { objectionToTouching } from '../rules.ts'
import { asRow, asTerms, asWords, eachOnce, objectionTo } from '../said.ts'
import { lockIncident, setIncident } from '../store.ts'

export const changeIncident = perform(
  incidents.changeIncident,
  async ({ incidentId, version, ...asked }, { tx, actor, now, announce, refusal }) => {
    const said = eachOnce(asked)
    const kept = await lockIncident(tx, incidentId)
    const objection = objectionToTouching(kept, version) ?? (await objectionTo(tx, said, now))
    if (objection) throw refusal(objection)
    const next = version + 1
    await setIncident(tx, incidentId, { ...asRow(said), version: next, changed_by: actor.id!, changed_at: now })
    await announce(incidentChanged(systemStream, { incidentId, version: next, ...asTerms(said) }, asWords(said)))
    return { incidentId, version: next }
  },
)
