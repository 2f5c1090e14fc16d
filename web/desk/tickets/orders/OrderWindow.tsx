import { Assign } from './Assign.tsx'
import type { Doing } from './doing.ts'
import { Forward } from './Forward.tsx'
import { HandOver, type OrderProps } from './HandOver.tsx'
import { Merge } from './Merge.tsx'
import { MovePromise } from './MovePromise.tsx'
import { PickLine } from './PickLine.tsx'
import { PickPriority } from './PickPriority.tsx'
import { PickStatus } from './PickStatus.tsx'
import { Resolve } from './Resolve.tsx'
import { Wait } from './Wait.tsx'

type Props = OrderProps & { doing: Doing; onChoose: (doing: Doing | 'take_up') => void }

/** The window of whatever is being done. */
export default function OrderWindow({ doing, onChoose, ...order }: Props) {
  switch (doing.what) {
    case 'assign':
      return <Assign {...order} />
    case 'priority':
      return <PickPriority {...order} />
    case 'status':
      return <PickStatus ticket={order.ticket} onClose={order.onClose} onChoose={onChoose} />
    case 'hand_over':
      return <HandOver {...order} chosenLineId={doing.lineId} />
    case 'line':
      return <PickLine ticket={order.ticket} onClose={order.onClose} onChoose={onChoose} />
    case 'wait':
      return <Wait {...order} first={doing.for} />
    case 'move':
      return <MovePromise {...order} />
    case 'forward':
      return <Forward {...order} />
    case 'merge':
      return <Merge {...order} />
    case 'resolve':
      return <Resolve {...order} />
  }
}
