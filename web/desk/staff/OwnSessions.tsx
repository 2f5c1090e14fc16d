import { signIn } from '#contract/index.ts'
import { Button } from '../../ui/Button.tsx'
import { ButtonLink } from '../../ui/ButtonLink.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { addresses } from '../../wire/addresses.ts'
import { Shown } from '../shell/Fault.tsx'
import { useOrder } from '../shell/order.ts'
import { useTimes, useWords } from '../shell/reader.tsx'
import { sayDone, useSaidRefusal } from '../shell/say.ts'
import { useScreen } from '../shell/screen.ts'
import { SessionTable } from './SessionTable.tsx'

/** Where I am signed in, and how to end what is not mine any more. */
export function OwnSessions() {
  const words = useWords().desk.people.sessions
  const asked = useScreen(signIn.mySessions, {})
  const order = useOrder(signIn.endSessions, () => sayDone(words.ended))
  useSaidRefusal(order.error)
  const others = (asked.data?.sessions.length ?? 0) > 1 && (
    <Button size="small" onClick={() => void order.give({})} pending={order.pending}>
      {words.endOthers}
    </Button>
  )
  return (
    <Panel title={words.title} flat actions={others}>
      <Shown of={asked} lines={2}>
        {({ sessions }) => (
          <SessionTable
            sessions={sessions}
            pending={order.pending}
            onEnd={({ id }) => void order.give({ sessionId: id })}
          />
        )}
      </Shown>
    </Panel>
  )
}

/** It is set up and changed on a page of its own, which works before one is in, too. */
export function OwnFactor() {
  const { factor } = useWords().desk.people
  const times = useTimes()
  const asked = useScreen(signIn.secondFactor, {})
  return (
    <Panel title={factor.title} flat>
      <Shown of={asked} lines={1}>
        {({ since, codesLeft }) => (
          <>
            <p>{since ? `${factor.on({ day: times.day(since) })}, ${factor.left({ n: codesLeft })}` : factor.off}</p>
            <div>
              <ButtonLink size="small" href={addresses.factor()}>
                {since ? factor.manage : factor.setUp}
              </ButtonLink>
            </div>
          </>
        )}
      </Shown>
    </Panel>
  )
}
