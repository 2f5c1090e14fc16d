import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { Stack } from '../../../ui/Stack.tsx'
import { StatusChip, type StatusTone } from '../../../ui/StatusChip.tsx'
import type { Glyph } from '../../../ui/StatusGlyph.tsx'
import { formFault } from '../../shell/fault.ts'
import { useWords } from '../../shell/reader.tsx'
import { mailboxFields } from './MailboxForm.tsx'
import css from './MailboxTrial.module.css'
import { TroubleWords } from './TroubleWords.tsx'
import { mostSeconds, type Outcome, type StepId, type useMailboxTrial } from './useMailboxTrial.ts'

type StepState = 'waits' | 'runs' | 'well' | 'badly' | 'left'
const looks: Record<StepState, { tone: StatusTone; glyph: Glyph }> = {
  waits: { tone: 'closed', glyph: 'ring' },
  runs: { tone: 'open', glyph: 'half' },
  well: { tone: 'solved', glyph: 'check' },
  badly: { tone: 'wait', glyph: 'back' },
  left: { tone: 'closed', glyph: 'square' },
}
const steps: readonly StepId[] = ['sign', 'send', 'find']

type Props = {
  trial: ReturnType<typeof useMailboxTrial>
  onTry: () => void
  mailGoesOut: boolean
  reason: string | undefined
}

/** Whether mail comes in and goes out, step by step, with what to do about the one that stumbles. */
export function MailboxTrial({ trial: { outcome, error }, onTry, mailGoesOut, reason }: Props) {
  const t = useWords()
  const words = t.desk.mailboxes.trial
  const fault = formFault(error, t, ['mailbox', ...mailboxFields])
  return (
    <Panel title={words.title}>
      <Stack gap={16}>
        <p className="meta">{words.lead}</p>
        <div>
          <Button onClick={onTry} pending={outcome?.running != null} reason={reason}>
            {outcome && !outcome.running ? words.again : words.act}
          </Button>
        </div>
        {outcome && (
          <ol className={css.steps}>
            {steps.map((step) => (
              <Step key={step} step={step} outcome={outcome} refused={error !== null} mailGoesOut={mailGoesOut} />
            ))}
          </ol>
        )}
        <div role="status">
          {outcome?.found && (
            <Banner tone={outcome.found === 'inbox' ? 'ok' : 'warn'} title={words.well[outcome.found]}>
              {words.found[outcome.found]} {words.took({ n: outcome.seconds })}
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

type StepProps = { step: StepId; outcome: Outcome; refused: boolean; mailGoesOut: boolean }

function Step(props: StepProps) {
  const words = useWords().desk.mailboxes.trial
  const state = stateOf(props)
  return (
    <li className={css.step}>
      <div className={css.head}>
        {words.steps[props.step]} <StatusChip {...looks[state]} label={words.states[state]} />
      </div>
      <div className="meta">
        <StepWords {...props} state={state} />
      </div>
    </li>
  )
}

const isDone = (step: StepId, { folders, sent, found }: Outcome) =>
  ({ sign: folders !== null, send: sent?.delivered === true, find: found !== null })[step]

function stateOf({ step, outcome, mailGoesOut }: StepProps): StepState {
  if (isDone(step, outcome)) return 'well'
  if (outcome.running === step) return 'runs'
  const before = steps[steps.indexOf(step) - 1]
  if (outcome.running) return 'waits'
  if (step !== 'sign' && (!mailGoesOut || (before && !isDone(before, outcome)))) return 'left'
  return 'badly'
}

function StepWords({ step, outcome, refused, mailGoesOut, state }: StepProps & { state: StepState }) {
  const all = useWords().desk
  const words = all.mailboxes.trial
  const { folders, sent, trouble, seconds } = outcome
  if (state === 'badly' && trouble) return <TroubleWords of={trouble} />
  if (step === 'sign') return state === 'runs' ? words.signing : folders && <Folders of={folders} />
  if (step === 'send') {
    if (!mailGoesOut && folders) return words.noOutgoing
    if (state === 'runs') return words.sending
    if (state === 'well') return words.sent
    return (
      sent && (
        <>
          {all.running.outgoing.refused}. {all.running.outgoing.said} <code>{sent.said}</code>
        </>
      )
    )
  }
  if (state === 'runs') return words.waiting({ n: Math.min(seconds, mostSeconds) })
  return state === 'badly' && !refused ? words.tooLate : null
}

function Folders({ of }: { of: NonNullable<Outcome['folders']> }) {
  const { kinds, trial } = useWords().desk.mailboxes
  return (
    <>
      {trial.signed({ n: of.length })}
      <ul className={css.folders}>
        {of.map(({ name, kind, mails }) => (
          <li key={name}>
            <bdi>{name}</bdi> · {kinds[kind]}
            {mails !== null && ` · ${trial.mails({ n: mails })}`}
          </li>
        ))}
      </ul>
    </>
  )
}
