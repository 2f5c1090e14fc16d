import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { Button } from '../../../ui/Button.tsx'
import { Confirm } from '../../shell/Confirm.tsx'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'

/** Takes a merged ticket out again, once somebody has read what becomes of it. */
export function TakeApart({ ticketId, number: n }: { ticketId: string; number: number }) {
  const { merging: words } = useWords().desk
  const [asking, setAsking] = useState(false)
  const taking = useOrder(tickets.takeApart, () => {
    setAsking(false)
    sayDone(words.apartDone({ n }))
  })
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)}>
        {words.apart}
      </Button>
      <Confirm
        open={asking}
        onClose={() => setAsking(false)}
        title={words.apartTitle({ n })}
        act={words.apart}
        onAct={() => void taking.give({ ticketId })}
        pending={taking.pending}
        error={taking.error}
      >
        {words.apartWords({ n })}
      </Confirm>
    </>
  )
}
