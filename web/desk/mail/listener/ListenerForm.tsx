import type { FormEvent } from 'react'
import { mail } from '#contract/index.ts'
import { Banner } from '../../../ui/Banner.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Checkbox } from '../../../ui/Checkbox.tsx'
import { Panel } from '../../../ui/Panel.tsx'
import { RadioGroup } from '../../../ui/RadioGroup.tsx'
import { Line, Stack } from '../../../ui/Stack.tsx'
import { TextArea } from '../../../ui/TextArea.tsx'
import { TextField } from '../../../ui/TextField.tsx'
import { fieldFault, formFault } from '../../shell/fault.ts'
import { useOrder } from '../../shell/order.ts'
import { useTimes, useWords } from '../../shell/reader.tsx'
import { sayDone } from '../../shell/say.ts'
import type { OwnServer, useListenerForm } from './useListenerForm.ts'

const fields = ['active', 'protocol', 'host', 'port', 'takesFor', 'mostMegabytes']

export function ListenerForm({ set, form }: { set: OwnServer; form: ReturnType<typeof useListenerForm> }) {
  const t = useWords()
  const words = t.desk.listener
  const times = useTimes()
  const { typed, change, settings } = form
  const saving = useOrder(mail.setListener, () => sayDone(words.saved))
  const reason = typed.takesFor.trim() ? undefined : words.placesFirst
  const fault = formFault(saving.error, t, fields)
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (!reason) void saving.give(settings())
  }
  const text = (name: 'host' | 'port' | 'takesFor' | 'mostMegabytes') => ({
    value: typed[name],
    onChange: (value: string) => change({ [name]: value }),
    error: fieldFault(saving.error, name),
    spellCheck: false,
  })
  return (
    <Panel>
      <form onSubmit={save} noValidate>
        <Stack gap={24}>
          <Stack gap={16}>
            <Checkbox
              label={words.active}
              help={words.activeHelp}
              checked={typed.active}
              onChange={(active) => change({ active })}
            />
            <TextArea label={words.takesFor} help={words.takesForHelp} {...text('takesFor')} />
            <RadioGroup
              label={words.protocol}
              options={(['smtp', 'lmtp'] as const).map((id) => ({ id, ...words.protocols[id] }))}
              value={typed.protocol}
              onChange={(id) => change({ protocol: id === 'lmtp' ? 'lmtp' : 'smtp' })}
            />
            <TextField label={words.host} help={words.hostHelp} autoComplete="off" {...text('host')} />
            <TextField label={words.port} help={words.portHelp} inputMode="numeric" {...text('port')} />
            <TextField
              label={words.mostMegabytes}
              help={words.mostHelp}
              inputMode="numeric"
              {...text('mostMegabytes')}
            />
          </Stack>
          {fault && (
            <div role="alert">
              <Banner tone="warn">{fault}</Banner>
            </div>
          )}
          <Line>
            <Button tone="primary" type="submit" pending={saving.pending} reason={reason}>
              {words.save}
            </Button>
          </Line>
          {set.changedAt && <p className="meta">{words.changed({ at: times.long(set.changedAt) })}</p>}
        </Stack>
      </form>
    </Panel>
  )
}
