import { type Field, saidIn } from '#contract/tickets.ts'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useReader } from '../shell/reader.tsx'

type Props = { field: Field; onChange: (preset: string[]) => void; error: string | undefined }

/** In a list to choose from there is no empty one. */
const none = '-'

/** What stands in the field at first. */
export function PresetEditor({ field, onChange, error }: Props) {
  const { me, t } = useReader()
  const words = t.desk.topics
  const { kind, options, preset } = field
  const label = (option: Field['options'][number]) => saidIn(me.language, option.label) || words.unnamed
  if (kind === 'several')
    return (
      <fieldset className="field">
        <legend className="field-label">{words.preset}</legend>
        <div className="choices" data-flow="row">
          {options.map((option) => (
            <Checkbox
              key={option.id}
              label={label(option)}
              checked={preset.includes(option.id)}
              onChange={(on) => onChange(on ? [...preset, option.id] : preset.filter((id) => id !== option.id))}
            />
          ))}
        </div>
      </fieldset>
    )
  if (kind === 'choice')
    return (
      <Select
        label={words.preset}
        placeholder={words.noPreset}
        options={[{ id: none, label: words.noPreset }, ...options.map((one) => ({ id: one.id, label: label(one) }))]}
        value={preset[0] ?? none}
        onChange={(id) => onChange(id === none ? [] : [id])}
      />
    )
  return (
    <TextField
      label={words.preset}
      value={preset[0] ?? ''}
      onChange={(text) => onChange(text ? [text] : [])}
      error={error}
      maxLength={500}
    />
  )
}
