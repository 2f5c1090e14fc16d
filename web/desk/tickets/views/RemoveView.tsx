import { useState } from 'react'
import { useLocation } from 'wouter'
import { tickets } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { addresses } from '../../../wire/addresses.ts'
import { Confirm } from '../../shell/Confirm.tsx'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

export function RemoveView({ viewId, name }: { viewId: string; name: string }) {
  const { views } = useWords().desk
  const [, go] = useLocation()
  const [asking, ask] = useState(false)
  const order = useOrder(tickets.removeView, () => {
    sayDone(views.removed)
    go(addresses.view('unsolved'))
  })
  return (
    <div>
      <Button tone="danger" size="small" onClick={() => ask(true)}>
        {views.remove}
      </Button>
      <Confirm
        open={asking}
        onClose={() => ask(false)}
        title={views.removeTitle({ name })}
        act={views.remove}
        onAct={() => void order.give({ viewId })}
        pending={order.pending}
        error={order.error}
      >
        {views.removeWords}
      </Confirm>
    </div>
  )
}
