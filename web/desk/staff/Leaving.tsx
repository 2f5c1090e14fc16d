import { useState } from 'react'
import { staff } from '#contract/index.ts'
import { ComboBox } from '../../ui/ComboBox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { FormDialog } from '../shell/FormDialog.tsx'
import { wordsOf } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import type { Person } from './people.ts'

type Where = 'lines' | 'colleague'

/** Before somebody is closed: how much they answer for, and where it goes. Everything happens at once or not at all. */
export function Leaving({ person, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useReader()
  const { leaving, card } = t.desk.people
  const [where, setWhere] = useState<Where>('lines')
  const [heir, setHeir] = useState<string | null>(null)
  const order = useOrder(staff.closeAgent, () => {
    sayDone(card.left(person))
    onClose()
  })
  const ticketsTo = where === 'colleague' ? heir : null
  const count = person.openTickets.reduce((sum, line) => sum + line.count, 0)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={leaving.title(person)}
      lead={leaving.lead}
      act={leaving.act}
      onAct={() => void order.give({ agentId: person.id, ticketsTo })}
      pending={order.pending}
      reason={where === 'colleague' && !heir ? leaving.chooseFirst : undefined}
      fault={order.error ? wordsOf(order.error, t) : undefined}
    >
      <Answered person={person} />
      {count > 0 && (
        <RadioGroup
          label={leaving.where}
          help={leaving.kept}
          options={[
            { id: 'lines', label: leaving.toLines },
            { id: 'colleague', label: leaving.toColleague },
          ]}
          value={where}
          onChange={(id) => setWhere(id === 'colleague' ? 'colleague' : 'lines')}
        />
      )}
      {count > 0 && where === 'colleague' && (
        <ComboBox
          label={leaving.colleague}
          options={person.colleagues.map(({ id, name }) => ({ id, label: name }))}
          value={heir}
          onChange={setHeir}
          empty={t.desk.orders.pick.none}
        />
      )}
    </FormDialog>
  )
}

/** "12 open tickets: First line 9, VIP 3". */
function Answered({ person: { openTickets } }: { person: Person }) {
  const { me, t } = useReader()
  const { leaving } = t.desk.people
  const count = openTickets.reduce((sum, line) => sum + line.count, 0)
  const lines = openTickets.map((line) => `${me.language === 'ru' ? line.nameRu : line.nameEn} ${line.count}`)
  return (
    <p>
      <strong>{leaving.count({ n: count })}</strong>
      {lines.length > 0 && `: ${lines.join(', ')}`}
    </p>
  )
}
