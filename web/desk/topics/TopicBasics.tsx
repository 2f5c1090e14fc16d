import { Checkbox } from '../../ui/Checkbox.tsx'
import { RadioGroup } from '../../ui/RadioGroup.tsx'
import { Select } from '../../ui/Select.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { fieldFault } from '../shell/fault.ts'
import { useReader } from '../shell/reader.tsx'
import { InBoth } from './InBoth.tsx'
import { Letters } from './Letters.tsx'
import css from './Topics.module.css'
import type { Card, Draft } from './topic.ts'

type Props = {
  draft: Draft
  change: (part: Partial<Draft>) => void
  lines: Card['lines']
  error: Error | null
  /** A topic that is not stored yet is offered as soon as it is. */
  fresh: boolean
  lettersComeHere: boolean
}

const channels = ['portal', 'mail', 'phone'] as const

/** What a topic is called, where it leads, who may ask about it. */
export function TopicBasics({ draft, change, lines, error, fresh, lettersComeHere }: Props) {
  const { t } = useReader()
  const words = t.desk.topics
  const offer = (channel: Draft['channels'][number], on: boolean) =>
    change({ channels: channels.filter((each) => (each === channel ? on : draft.channels.includes(each))) })
  return (
    <Stack gap={16}>
      <InBoth
        label={words.name}
        value={{ ru: draft.nameRu, en: draft.nameEn }}
        onChange={({ ru, en }) => change({ nameRu: ru, nameEn: en })}
        error={fieldFault(error, 'nameRu') ?? fieldFault(error, 'nameEn')}
        needed
        maxLength={60}
      />
      <InBoth
        label={words.hint}
        value={{ ru: draft.hintRu, en: draft.hintEn }}
        onChange={({ ru, en }) => change({ hintRu: ru, hintEn: en })}
        maxLength={200}
      />
      <div className={css.both}>
        <Select
          label={words.line}
          placeholder={words.line}
          options={lines.map(({ id, name }) => ({ id, label: name }))}
          value={draft.lineId}
          onChange={(lineId) => change({ lineId })}
        />
        <Select
          label={words.impact}
          placeholder={words.impact}
          options={(['question', 'degraded', 'down'] as const).map((id) => ({ id, label: t.common.impacts[id] }))}
          value={draft.impact}
          onChange={(impact) => change({ impact: impact as Draft['impact'] })}
        />
        <Select
          label={words.urgency}
          placeholder={words.urgency}
          options={(['low', 'normal', 'high'] as const).map((id) => ({ id, label: words.urgencies[id] }))}
          value={draft.urgency}
          onChange={(urgency) => change({ urgency: urgency as Draft['urgency'] })}
        />
      </div>
      <RadioGroup
        label={words.proof}
        options={(['any', 'factor'] as const).map((id) => ({
          id,
          label: words.proofs[id].label,
          help: words.proofs[id].help,
        }))}
        value={draft.proof}
        onChange={(proof) => change({ proof: proof as Draft['proof'] })}
      />
      <fieldset className="field">
        <legend className="field-label">{words.channels}</legend>
        <div className="choices" data-flow="row">
          {channels.map((channel) => (
            <Checkbox
              key={channel}
              label={words.channelNames[channel]}
              checked={draft.channels.includes(channel)}
              reason={draft.channels.length === 1 && draft.channels[0] === channel ? words.oneChannel : undefined}
              onChange={(on) => offer(channel, on)}
            />
          ))}
        </div>
      </fieldset>
      <Letters draft={draft} onChange={(letters) => change({ letters })} here={lettersComeHere} />
      {!fresh && <Checkbox label={words.active} checked={draft.active} onChange={(active) => change({ active })} />}
    </Stack>
  )
}
