import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { PickList } from '../../../ui/PickList.tsx'
import { ask } from '../../../wire/ask.ts'
import { newKey } from '../../../wire/key.ts'
import { Confirm } from '../../shell/Confirm.tsx'
import { isRefusal } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useReader } from '../../shell/reader.tsx'
import { useSaidRefusal } from '../../shell/say.ts'
import type { OrderProps } from './HandOver.tsx'

const line = 'line'

/** Who answers for it. Whoever got it meanwhile is not overruled unseen. */
export function Assign({ ticket, onClose, onDone }: OrderProps) {
  const { me, t } = useReader()
  const words = t.desk.orders.assign
  // Whom the reader saw when the list was opened; what comes in while it stands open must not slip past.
  const [seen, setSeen] = useState(ticket.assignee?.id ?? null)
  const [wanted, setWanted] = useState<string | null>(null)
  const nameOf = (id: string) => ticket.agents.find((agent) => agent.id === id)?.name ?? ''
  const order = useOrder(tickets.assignTicket, (_, { ticketId, agentId, insteadOf }) =>
    onDone(agentId ? words.done({ name: nameOf(agentId) }) : words.given, {
      // Back to whom it had, unless somebody else has given it on meanwhile.
      undo: () =>
        ask(tickets.assignTicket, { ticketId, agentId: insteadOf ?? null, insteadOf: agentId }, { key: newKey() }),
    }),
  )
  const give = (id: string, insteadOf: string | null) => {
    setWanted(id)
    void order.give({ ticketId: ticket.ticketId, agentId: id === line ? null : id, insteadOf })
  }
  const changed = isRefusal(order.error, 'assignee_changed')
  useSaidRefusal(changed ? null : order.error)
  if (wanted && changed) {
    const now = ticket.assignee
    return (
      <Confirm
        open
        onClose={onClose}
        title={words.title({ n: ticket.number })}
        act={words.anyway}
        pending={order.pending}
        error={null}
        onAct={() => {
          setSeen(now?.id ?? null)
          give(wanted, now?.id ?? null)
        }}
      >
        {words.changed({ name: now?.name ?? t.desk.ticket.nobody })}
      </Confirm>
    )
  }
  const mine = ticket.agents.filter(({ id }) => id === me.id).map(({ id, name }) => ({ id, label: words.me({ name }) }))
  const others = ticket.agents.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, label: name }))
  return (
    <PickList
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      closeLabel={t.desk.frame.close}
      label={words.find}
      empty={words.none}
      options={[...mine, ...others, ...(ticket.assignee ? [{ id: line, label: words.backToLine }] : [])]}
      value={ticket.assignee?.id ?? null}
      onPick={(id) => give(id, seen)}
    />
  )
}
