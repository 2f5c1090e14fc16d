import { PickList } from '../../../ui/PickList.tsx'
import { useReader } from '../../shell/reader.tsx'
import { isOver, isWaiting } from '../looks.ts'
import { reasonOf, type Ticket } from '../ticket.ts'
import type { Doing } from './doing.ts'

type Props = { ticket: Ticket; onClose: () => void; onChoose: (doing: Doing | 'take_up') => void }

/** A status is never set bare: each leads to what the client must be told with it. */
export function PickStatus({ ticket, onClose, onChoose }: Props) {
  const { t } = useReader()
  const words = t.desk.orders.status
  const resolve = reasonOf(ticket.may.resolve, t)
  const options = [
    ...(isWaiting(ticket.status) || ticket.status === 'new' ? [{ id: 'take_up', label: words.takeUp }] : []),
    { id: 'waiting_for_client', label: words.waitClient },
    { id: 'waiting_for_third_party', label: words.waitOther },
    { id: 'planned', label: words.plan },
    ...(isOver(ticket.status) ? [] : [{ id: 'resolve', label: words.solve, ...(resolve ? { reason: resolve } : {}) }]),
  ]
  const pick = (id: string) => {
    if (id === 'take_up') onChoose('take_up')
    else if (id === 'resolve') onChoose({ what: 'resolve' })
    else if (id === 'planned' || id === 'waiting_for_client' || id === 'waiting_for_third_party')
      onChoose({ what: 'wait', for: id })
  }
  return (
    <PickList
      open
      onClose={onClose}
      title={words.title({ n: ticket.number })}
      closeLabel={t.desk.frame.close}
      label={words.find}
      empty={t.desk.orders.pick.none}
      options={options}
      onPick={pick}
    />
  )
}
