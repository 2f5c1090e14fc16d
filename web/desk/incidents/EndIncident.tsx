import type { Incident } from '#contract/incidents.ts'
import { incidents } from '#contract/index.ts'
import { Confirm } from '../shell/Confirm.tsx'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'

export function EndIncident({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { incidents: words } = useWords().desk
  const { incidentId, version } = incident
  const order = useOrder(incidents.endIncident, () => {
    sayDone(words.endDone)
    onClose()
  })
  return (
    <Confirm
      open
      onClose={onClose}
      title={words.endTitle}
      act={words.endAct}
      onAct={() => void order.give({ incidentId, version })}
      pending={order.pending}
      error={order.error}
    >
      {words.endWords}
    </Confirm>
  )
}
