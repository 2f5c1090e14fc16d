import { useState } from 'react'
import { staff } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Confirm } from '../shell/Confirm.tsx'
import { useOrder } from '../shell/order.ts'
import { useTimes, useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import type { Person } from './people.ts'

/** Whether somebody has a second factor, and how two administrators take a lost one away. */
export function FactorPanel({ person }: { person: Person }) {
  const { factor } = useWords().desk.people
  const times = useTimes()
  const { since, codesLeft } = person.secondFactor
  const state = since ? `${factor.on({ day: times.day(since) })}, ${factor.left({ n: codesLeft })}` : factor.off
  return (
    <Panel title={factor.title} flat>
      <p>{state}</p>
      {since && !person.me && (person.reset ? <Waiting person={person} /> : <AskReset person={person} />)}
    </Panel>
  )
}

function AskReset({ person }: { person: Person }) {
  const { reset } = useWords().desk.people
  const [open, setOpen] = useState(false)
  const order = useOrder(staff.askFactorReset, () => {
    sayDone(reset.asked)
    setOpen(false)
  })
  return (
    <div>
      <Button size="small" onClick={() => setOpen(true)}>
        {reset.ask}
      </Button>
      <Confirm
        open={open}
        onClose={() => setOpen(false)}
        title={reset.title(person)}
        act={reset.ask}
        onAct={() => void order.give({ agentId: person.id })}
        pending={order.pending}
        error={order.error}
      >
        {reset.words} {reset.asked}
      </Confirm>
    </div>
  )
}

function Waiting({ person }: { person: Person }) {
  const { reset } = useWords().desk.people
  const times = useTimes()
  const order = useOrder(staff.approveFactorReset, () => sayDone(reset.done))
  useSaidRefusal(order.error)
  const asked = person.reset!
  if (asked.mine) return <p className="meta">{reset.mine}</p>
  return (
    <>
      <p>{reset.waiting({ name: asked.askedBy, at: times.long(asked.askedAt) })}</p>
      <div>
        <Button tone="danger" onClick={() => void order.give({ agentId: person.id })} pending={order.pending}>
          {reset.agree}
        </Button>
      </div>
    </>
  )
}
