import { useState } from 'react'
import { mail, type Output } from '#contract/index.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Line, Stack } from '../../../ui/Stack.tsx'
import { StatusChip } from '../../../ui/StatusChip.tsx'
import { wordsOf } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useWords } from '../../shell/reader.tsx'
import { TrialMail } from './TrialMail.tsx'

type Outcome = Output<typeof mail.tryListener>
type Way = 'door' | 'round'
const ways: readonly Way[] = ['door', 'round']

/** Both directions, each with what was said at every step and what became of the mail. */
export function ListenerTrial({ saved, goesOut }: { saved: boolean; goesOut: boolean }) {
  const t = useWords()
  const words = t.desk.listener
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [way, setWay] = useState<Way | null>(null)
  const trying = useOrder(mail.tryListener, setOutcome)
  const give = (chosen: Way) => {
    setOutcome(null)
    setWay(chosen)
    void trying.give({ way: chosen })
  }
  const reasonOf = (one: Way) => (!saved ? words.notSaved : one === 'round' && !goesOut ? words.notOut : undefined)
  return (
    <Panel title={words.trial}>
      <Stack gap={16}>
        <p className="meta">{words.trialLead}</p>
        {ways.map((one) => (
          <Stack key={one} gap={8}>
            <p>{words.wayWords[one]}</p>
            <Line>
              <Button onClick={() => give(one)} pending={trying.pending && way === one} reason={reasonOf(one)}>
                {words.ways[one]}
              </Button>
            </Line>
          </Stack>
        ))}
        <div role="status">
          {outcome && (
            <Stack gap={12}>
              {outcome.steps.map((step) => (
                <StepSaid key={step.step} of={step} />
              ))}
              {outcome.trial && <TrialMail key={outcome.trial} trial={outcome.trial} />}
            </Stack>
          )}
        </div>
        {trying.error && (
          <div role="alert">
            <Banner tone="warn">{wordsOf(trying.error, t)}</Banner>
          </div>
        )}
      </Stack>
    </Panel>
  )
}

function StepSaid({ of: { step, good, said } }: { of: Outcome['steps'][number] }) {
  const words = useWords().desk.listener
  return (
    <Stack gap={4}>
      <Line>
        <StatusChip
          tone={good ? 'solved' : 'wait'}
          glyph={good ? 'check' : 'square'}
          label={`${words.steps[step]}: ${good ? words.good : words.bad}`}
        />
      </Line>
      <code>{said}</code>
    </Stack>
  )
}
