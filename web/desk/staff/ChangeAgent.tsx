import { useState } from 'react'
import { staff } from '#contract/index.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { wordsOf } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Agent, NamedLine } from './people.ts'
import { type Place, RolesAndLines } from './RolesAndLines.tsx'

type Props = {
  agent: Pick<Agent, 'id' | 'name' | 'roles' | 'lineIds'>
  lines: readonly NamedLine[]
  onClose: () => void
}

export function ChangeAgent({ agent, lines, onClose }: Props) {
  const t = useWords()
  const { people } = t.desk.admin
  const [place, setPlace] = useState<Place>({ roles: agent.roles, lineIds: agent.lineIds })
  const order = useOrder(staff.changeAgent, () => {
    sayDone(people.saved)
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={people.closeTitle({ name: agent.name })}
      size="wide"
      act={people.save}
      onAct={() => void order.give({ agentId: agent.id, ...place })}
      pending={order.pending}
      reason={place.roles.length === 0 ? people.roleFirst : undefined}
      fault={order.error ? wordsOf(order.error, t) : undefined}
    >
      <RolesAndLines lines={lines} value={place} onChange={setPlace} />
    </FormDialog>
  )
}
