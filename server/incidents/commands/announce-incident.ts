import { incidents } from '#contract/index.ts'
import { perform } from '#platform/command.ts'
import { systemStream } from '#platform/events.ts'
import { newId } from '#platform/ids.ts'
import { incidentAnnounced } from '../events.ts'
import { asRow, asTerms, asWords, eachOnce, objectionTo } from '../said.ts'
import { addIncident } from '../store.ts'

export const announceIncident = perform(
  incidents.announceIncident,
  async (asked, { tx, actor, now, announce, refusal }) => {
    const said = eachOnce(asked)
    const objection = await objectionTo(tx, said, now)
    if (objection) throw refusal(objection)
    const incidentId = newId(now)
    const kept = { id: incidentId, version: 1, changed_by: actor.id!, changed_at: now, ended_at: null }
    await addIncident(tx, { ...asRow(said), ...kept })
    await announce(incidentAnnounced(systemStream, { incidentId, version: 1, ...asTerms(said) }, asWords(said)))
    return { incidentId, version: 1 }
  },
)
