import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { priority } from '#contract/tickets.ts'
import { PickList } from '../../../ui/PickList.tsx'
import { ask } from '../../../wire/ask.ts'
import { newKey } from '../../../wire/key.ts'
import { useOrder } from '../../shell/order.ts'
import { useReader } from '../../shell/reader.tsx'
import { useSaidRefusal } from '../../shell/say.ts'
import type { OrderProps } from './HandOver.tsx'

export function PickPriority({ ticket, onClose, onDone }: OrderProps) {
  const { t } = useReader()
  const words = t.desk.orders.priority
  const names = t.common.priorities
  // As it stood when the list was opened.
  const [before] = useState(ticket.priority)
  const order = useOrder(tickets.changePriority, (_, { ticketId, priority }) =>
    onDone(words.done({ priority: names[priority] }), {
      undo: () => ask(tickets.changePriority, { ticketId, priority: before, insteadOf: priority }, { key: newKey() }),
    }),
  )
  useSaidRefusal(order.error)
  const options = priority.options.toReversed()
  return (
    <PickList
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      closeLabel={t.desk.frame.close}
      label={words.find}
      empty={t.desk.orders.pick.none}
      options={options.map((id) => ({ id, label: names[id] }))}
      value={ticket.priority}
      onPick={(id) => {
        const picked = options.find((each) => each === id)
        if (picked) void order.give({ ticketId: ticket.ticketId, priority: picked })
      }}
    />
  )
}
