import { incidents } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { incidentEnded } from '../events.ts'
import { objectionToTouching } from '../rules.ts'
import { lockIncident, setIncident } from '../store.ts'

export const endIncident = perform(
  incidents.endIncident,
  async ({ incidentId, version }, { tx, actor, now, announce, refusal }) => {
    const objection = objectionToTouching(await lockIncident(tx, incidentId), version)
    if (objection) throw refusal(objection)
    const next = version + 1
    await setIncident(tx, incidentId, { ended_at: now, version: next, changed_by: actor.id!, changed_at: now })
    await announce(incidentEnded(systemStream, { incidentId, version: next }))
    return {}
  },
)
