import { PickList } from '../../../ui/PickList.tsx'
import { useReader } from '../../shell/reader.tsx'
import type { Ticket } from '../ticket.ts'
import type { Doing } from './doing.ts'

type Props = { ticket: Ticket; onClose: () => void; onChoose: (doing: Doing) => void }

/** A line is never changed bare: whoever gets the ticket learns what was done, and the client why it goes on there. */
export function PickLine({ ticket, onClose, onChoose }: Props) {
  const { t } = useReader()
  const words = t.desk.orders.handOver
  return (
    <PickList
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      closeLabel={t.desk.frame.close}
      label={words.line}
      empty={t.desk.orders.pick.none}
      options={ticket.lines.map(({ id, name }) => ({ id, label: name }))}
      value={ticket.line.id}
      onPick={(lineId) => onChoose({ what: 'hand_over', lineId })}
    />
  )
}
