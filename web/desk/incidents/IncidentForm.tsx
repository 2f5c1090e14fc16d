import { useState } from 'react'
import type { Incident } from '#contract/incidents.ts'
import { incidents } from '#contract/index.ts'
import { DateTimeField } from '../../ui/DateTimeField.tsx'
import { TextArea } from '../../ui/TextArea.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { now } from '../shell/clock.ts'
import { FormDialog } from '../shell/FormDialog.tsx'
import { fieldFault, formFault } from '../shell/fault.ts'
import { useOrder } from '../shell/order.ts'
import { useReader } from '../shell/reader.tsx'
import { sayDone } from '../shell/say.ts'
import { type Told, toldOf, writtenOf } from './told.ts'
import { WhomItConcerns } from './WhomItConcerns.tsx'

type Props = { topics: { id: string; name: string }[]; incident: Incident | null; onClose: () => void }

const paths = ['whatRu', 'whatEn', 'moreRu', 'moreEn', 'beganAt', 'nextWordBy']

/** What clients are told, in both languages; the same window tells it first and changes it later. */
export function IncidentForm({ topics, incident, onClose }: Props) {
  const { me, t } = useReader()
  const { incidents: words } = t.desk
  const [told, setTold] = useState(() => toldOf(incident, now(), me.zone))
  const set = (change: Partial<Told>) => setTold((before) => ({ ...before, ...change }))
  const order = useTelling(incident, onClose)
  const written = writtenOf(told, me.zone)
  return (
    <FormDialog
      open
      onClose={onClose}
      title={incident ? words.changeTitle : words.announce}
      size="wide"
      act={incident ? words.changeAct : words.announceAct}
      onAct={() => written && order.tell(written)}
      pending={order.pending}
      fault={formFault(order.error, t, paths)}
    >
      <Words told={told} set={set} error={order.error} />
      <DateTimeField
        label={words.fields.beganAt}
        value={told.beganAt}
        error={fieldFault(order.error, 'beganAt')}
        onChange={(beganAt) => set({ beganAt })}
        required
      />
      <DateTimeField
        label={words.fields.nextWordBy}
        help={words.fields.nextHelp}
        value={told.nextWordBy}
        error={fieldFault(order.error, 'nextWordBy')}
        onChange={(nextWordBy) => set({ nextWordBy })}
        required
      />
      <WhomItConcerns told={told} topics={topics} set={set} />
    </FormDialog>
  )
}

function useTelling(incident: Incident | null, onClose: () => void) {
  const { incidents: words } = useReader().t.desk
  const done = (said: string) => () => {
    sayDone(said)
    onClose()
  }
  const first = useOrder(incidents.announceIncident, done(words.announced))
  const again = useOrder(incidents.changeIncident, done(words.changed))
  const order = incident ? again : first
  const tell = (written: NonNullable<ReturnType<typeof writtenOf>>) =>
    void (incident
      ? again.give({ ...written, incidentId: incident.incidentId, version: incident.version })
      : first.give(written))
  return { tell, pending: order.pending, error: order.error }
}

type WordsProps = { told: Told; set: (change: Partial<Told>) => void; error: Error | null }

function Words({ told, set, error }: WordsProps) {
  const { fields } = useReader().t.desk.incidents
  return (
    <>
      {(['whatRu', 'whatEn'] as const).map((name) => (
        <TextField
          key={name}
          label={fields[name]}
          help={name === 'whatRu' ? fields.whatHelp : undefined}
          value={told[name]}
          error={fieldFault(error, name)}
          onChange={(words) => set({ [name]: words })}
          required
        />
      ))}
      {(['moreRu', 'moreEn'] as const).map((name) => (
        <TextArea
          key={name}
          label={fields[name]}
          help={name === 'moreRu' ? fields.moreHelp : undefined}
          value={told[name]}
          error={fieldFault(error, name)}
          onChange={(words) => set({ [name]: words })}
        />
      ))}
    </>
  )
}
