import { useState } from 'react'
import { type Ask, mail, type Output } from '#contract/index.ts'
import { Banner } from '../../ui/Banner.tsx'
import { Button } from '../../ui/Button.tsx'
import { Panel } from '../../ui/Panel.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useWords } from '../shell/reader.tsx'

type Outcome = Output<typeof mail.tryOutgoingMail>
/** Held by the page, so that the form can show which of its fields the trial stumbled over. */
export function useTrial() {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const order = useOrder(mail.tryOutgoingMail, setOutcome)
  const give = (input: Ask<typeof mail.tryOutgoingMail>) => {
    setOutcome(null)
    void order.give(input)
  }
  return { outcome, give, pending: order.pending, error: order.error }
}

type Props = {
  trial: ReturnType<typeof useTrial>
  me: string
  /** As it is typed; null tries the server that is set. */
  server: () => Ask<typeof mail.tryOutgoingMail>['server']
  reason: string | undefined
}

/** One letter on trial, and what the server said to it in its own words. */
export function Trial({ trial, me, server, reason }: Props) {
  const t = useWords()
  const words = t.desk.running.outgoing
  const [to, setTo] = useState(me)
  const { outcome, give, pending, error } = trial
  const fault = formFault(error, t, ['to'])
  return (
    <Panel title={words.trial}>
      <Stack gap={16}>
        <p className="meta">{words.trialLead}</p>
        <TextField label={words.to} type="email" value={to} onChange={setTo} error={fieldFault(error, 'to')} />
        <div>
          <Button onClick={() => give({ to, server: server() })} pending={pending} reason={reason}>
            {words.tryIt}
          </Button>
        </div>
        <div role="status">
          {outcome && (
            <Banner
              tone={outcome.delivered ? 'ok' : 'danger'}
              title={outcome.delivered ? words.delivered : words.refused}
            >
              {outcome.trouble && <p>{words.protection[outcome.trouble]}</p>}
              {words.said} <code>{outcome.said}</code>
            </Banner>
          )}
        </div>
        {fault && (
          <div role="alert">
            <Banner tone="warn">{fault}</Banner>
          </div>
        )}
      </Stack>
    </Panel>
  )
}
