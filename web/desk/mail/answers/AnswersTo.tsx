import { type FormEvent, useState } from 'react'
import { mail, type Output } from '#contract/index.ts'
import type { AnswersWay } from '#contract/mail/answers.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Line, Stack } from '../../../ui/Stack.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { Shown } from '../../shell/Fault.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import { useScreen } from '../../shell/screen.ts'
import { Needs } from './Needs.tsx'

type Set = Output<typeof mail.answersTo>
const ways: readonly AnswersWay[] = ['from', 'domain', 'sub_addresses']

/** Where clients answer to. */
export function AnswersTo() {
  const words = useWords().desk.answersTo
  const asked = useScreen(mail.answersTo, {})
  return (
    <Panel title={words.title}>
      <Stack gap={16}>
        <p className="meta">{words.lead}</p>
        <Shown of={asked} lines={3}>
          {(set) => <Choice key={set.changedAt} set={set} />}
        </Shown>
      </Stack>
    </Panel>
  )
}

function Choice({ set }: { set: Set }) {
  const t = useWords()
  const words = t.desk.answersTo
  const times = useTimes()
  const [way, setWay] = useState<AnswersWay>(set.way)
  const [domain, setDomain] = useState(set.domain ?? '')
  const saving = useOrder(mail.setAnswersTo, () => sayDone(words.saved))
  const save = (event: FormEvent) => {
    event.preventDefault()
    void saving.give({ way, domain: way === 'domain' && domain.trim() ? domain : null })
  }
  const fault = formFault(saving.error, t, ['domain'])
  const noRoom = set.mayBeSubAddresses ? undefined : words.noRoom
  return (
    <form onSubmit={save} noValidate>
      <Stack gap={16}>
        <RadioGroup
          label={words.title}
          labelUnseen
          options={ways.map((id) => ({
            id,
            ...words.ways[id],
            ...(id === 'sub_addresses' && noRoom ? { reason: noRoom } : {}),
          }))}
          value={way}
          onChange={(id) => setWay(ways.find((each) => each === id) ?? 'from')}
        />
        {way === 'domain' && (
          <TextField
            label={words.domain}
            help={words.domainHelp}
            value={domain}
            onChange={setDomain}
            error={fieldFault(saving.error, 'domain')}
            autoComplete="off"
            inputMode="url"
            spellCheck={false}
          />
        )}
        <Needs way={way} domain={domain.trim()} from={set.from} fromDomain={set.fromDomain} />
        {fault && (
          <div role="alert">
            <Banner tone="warn">{fault}</Banner>
          </div>
        )}
        <Line>
          <Button type="submit" pending={saving.pending}>
            {words.save}
          </Button>
        </Line>
        {set.changedAt && <p className="meta">{words.changed({ at: times.long(set.changedAt) })}</p>}
      </Stack>
    </form>
  )
}
