import { tickets } from '#contract/index.ts'
import { priority } from '#contract/tickets.ts'
import { PickList } from '../../../ui/PickList.tsx'
import { useHasRole, useReader } from '../../shell/reader.tsx'
import { useSaidRefusal } from '../../shell/say.ts'
import { useScreen } from '../../shell/screen.ts'
import type { Selection } from '../list/useSelection.ts'
import type { Waiting } from '../orders/doing.ts'
import { BulkHandOver } from './BulkHandOver.tsx'
import { BulkNote } from './BulkNote.tsx'
import { BulkReply } from './BulkReply.tsx'
import { BulkResolve } from './BulkResolve.tsx'
import { BulkTags } from './BulkTags.tsx'
import { BulkWait } from './BulkWait.tsx'
import type { BulkDoing } from './doing.ts'
import { useGiving } from './useGiving.ts'

export type BulkProps = { selection: Selection; onClose: () => void; onGiven: () => void }

type Props = BulkProps & { doing: BulkDoing; onChoose: (doing: BulkDoing) => void }

/** The window of whatever order for many is being given. */
export default function BulkWindow({ doing, onChoose, ...order }: Props) {
  if (typeof doing === 'object') return <BulkWait {...order} first={doing.wait} />
  switch (doing) {
    case 'assign':
      return <BulkAssign {...order} />
    case 'priority':
      return <BulkPriority {...order} />
    case 'status':
      return <BulkStatus {...order} onChoose={onChoose} />
    case 'hand_over':
      return <BulkHandOver {...order} />
    case 'tags':
      return <BulkTags {...order} />
    case 'note':
      return <BulkNote {...order} />
    case 'reply':
      return <BulkReply {...order} />
    case 'resolve':
      return <BulkResolve {...order} />
  }
}

const line = 'line'

function BulkAssign({ selection, onClose, onGiven }: BulkProps) {
  const { me, t } = useReader()
  const { bulk, orders, frame } = t.desk
  const agents = useScreen(tickets.deskChoices, {}).data?.agents ?? []
  const giving = useGiving(selection, onGiven)
  useSaidRefusal(giving.error)
  const mine = agents
    .filter(({ id }) => id === me.id)
    .map(({ id, name }) => ({ id, label: orders.assign.me({ name }) }))
  const others = agents.filter(({ id }) => id !== me.id).map(({ id, name }) => ({ id, label: name }))
  return (
    <PickList
      open
      onClose={onClose}
      title={bulk.title.assign({ n: selection.count })}
      closeLabel={frame.close}
      label={orders.assign.find}
      empty={orders.assign.none}
      options={[...mine, ...others, { id: line, label: bulk.nobody }]}
      onPick={(id) => giving.give({ what: 'assign', agentId: id === line ? null : id })}
    />
  )
}

function BulkPriority({ selection, onClose, onGiven }: BulkProps) {
  const { t } = useReader()
  const giving = useGiving(selection, onGiven)
  useSaidRefusal(giving.error)
  return (
    <PickList
      open
      onClose={onClose}
      title={t.desk.bulk.title.priority({ n: selection.count })}
      closeLabel={t.desk.frame.close}
      label={t.desk.orders.priority.find}
      empty={t.desk.orders.pick.none}
      options={priority.options.toReversed().map((id) => ({ id, label: t.common.priorities[id] }))}
      onPick={(id) => {
        const picked = priority.options.find((each) => each === id)
        if (picked) giving.give({ what: 'priority', priority: picked })
      }}
    />
  )
}

const waits: readonly Waiting[] = ['waiting_for_client', 'waiting_for_third_party', 'planned']

function BulkStatus({ selection, onClose, onGiven, onChoose }: BulkProps & Pick<Props, 'onChoose'>) {
  const { t } = useReader()
  const { bulk, orders } = t.desk
  const waitWords: Record<Waiting, string> = {
    waiting_for_client: orders.status.waitClient,
    waiting_for_third_party: orders.status.waitOther,
    planned: orders.status.plan,
  }
  const leads = useHasRole('lead')
  const giving = useGiving(selection, onGiven)
  useSaidRefusal(giving.error)
  return (
    <PickList
      open
      onClose={onClose}
      title={bulk.title.status({ n: selection.count })}
      closeLabel={t.desk.frame.close}
      label={t.desk.orders.status.find}
      empty={t.desk.orders.pick.none}
      options={[
        { id: 'take_up', label: t.desk.orders.status.takeUp },
        ...waits.map((id) => ({ id, label: waitWords[id] })),
        { id: 'resolve', label: t.desk.orders.status.solve, ...(leads ? {} : { reason: bulk.forLeads }) },
      ]}
      onPick={(id) => {
        const wait = waits.find((each) => each === id)
        if (wait) onChoose({ wait })
        else if (id === 'resolve') onChoose('resolve')
        else giving.give({ what: 'take_up' })
      }}
    />
  )
}
