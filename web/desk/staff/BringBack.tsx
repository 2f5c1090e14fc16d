import { useState } from 'react'
import { staff } from '#contract/index.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { wordsOf } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Person } from './people.ts'
import { type Place, RolesAndLines } from './RolesAndLines.tsx'

/** Somebody is back: with which roles, on which lines. */
export function BringBack({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useWords()
  const { admin, people } = t.desk
  const [place, setPlace] = useState<Place>({ roles: person.roles, lineIds: person.lineIds })
  const order = useOrder(staff.bringBackAgent, () => {
    sayDone(people.card.broughtBack(person))
    onClose()
  })
  return (
    <FormDialog
      open
      onClose={onClose}
      title={admin.people.closeTitle(person)}
      size="wide"
      act={people.card.bringBack}
      onAct={() => void order.give({ agentId: person.id, ...place })}
      pending={order.pending}
      reason={place.roles.length === 0 ? admin.people.roleFirst : undefined}
      fault={order.error ? wordsOf(order.error, t) : undefined}
    >
      <RolesAndLines lines={person.lines} value={place} onChange={setPlace} />
    </FormDialog>
  )
}
