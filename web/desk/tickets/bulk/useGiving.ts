import { useLocation } from 'wouter'
import type { BulkOrder } from '#contract/bulk.ts'
import { isHeld } from '#contract/bulk-rules.ts'
import { bulk } from '#contract/index.ts'
import { addresses } from '../../../wire/addresses.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import type { Selection } from '../list/useSelection.ts'

/**
 * Gives an order for what is chosen. What goes to clients leads to its report at once, where it can be taken back
 * before anything of it exists; the rest goes on by itself.
 */
export function useGiving(selection: Selection, onGiven: () => void) {
  const words = useWords().desk.bulk
  const [, go] = useLocation()
  const giving = useOrder(bulk.startBulk, ({ bulkId, total }, { order }) => {
    onGiven()
    const see = { label: words.open, onPress: () => go(addresses.bulk(bulkId)) }
    if (!isHeld(order.what)) return sayDone(words.given({ n: total }), see)
    sayDone(words.held({ n: total }))
    go(addresses.bulk(bulkId))
  })
  return {
    ...giving,
    give: (order: BulkOrder) => void giving.give({ chosen: selection.asked(), order }),
  }
}
