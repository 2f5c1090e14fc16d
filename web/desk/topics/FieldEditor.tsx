import { type Field, type FieldKind, type faultsOfForm, fieldKinds, hasOptions, hasPreset } from '#contract/tickets.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { Select } from '../../ui/Select.tsx'
import { Stack } from '../../ui/Stack.tsx'
import { useReader } from '../shell/reader.tsx'
import { ConditionsEditor } from './ConditionsEditor.tsx'
import { InBoth } from './InBoth.tsx'
import { NameForPrograms } from './NameForPrograms.tsx'
import { OptionsEditor } from './OptionsEditor.tsx'
import { PresetEditor } from './PresetEditor.tsx'
import css from './Topics.module.css'
import { freshOption } from './topic.ts'

export type Faults = ReturnType<typeof faultsOfForm>
export type FieldEditorProps = {
  field: Field
  /** Its place in the form. */
  at: number
  fields: readonly Field[]
  title: string
  open: boolean
  onToggle: () => void
  onChange: (field: Field) => void
  onMove: (by: -1 | 1) => void
  onRemove: () => void
  faults: Faults
}

/** One question: a line to move it by, and all it consists of when it is opened. */
export function FieldEditor(props: FieldEditorProps) {
  const { field, title, open, onToggle, faults } = props
  const words = useReader().t.desk.topics
  const marks = [
    words.kinds[field.kind],
    ...(field.required ? [words.required] : []),
    ...(field.conditions.length > 0 ? [words.conditional] : []),
  ]
  return (
    <li className={css.field} data-wrong={faults.length > 0 || undefined}>
      <div className={css.line}>
        <button type="button" className={css.opener} aria-expanded={open} onClick={onToggle}>
          <span className={css.title} dir="auto">
            {title}
          </span>
          <span className="meta">{marks.join(' · ')}</span>
        </button>
        <Moves {...props} />
      </div>
      {(open || faults.length > 0) && <Inside {...props} />}
    </li>
  )
}

function Moves({ at, fields, title, onMove, onRemove }: FieldEditorProps) {
  const words = useReader().t.desk.topics
  return (
    <div className="button-row">
      <Button
        size="small"
        aria-label={words.up({ name: title })}
        reason={at === 0 ? words.firstAlready : undefined}
        reasonIn="tip"
        onClick={() => onMove(-1)}
      >
        {words.upShort}
      </Button>
      <Button
        size="small"
        aria-label={words.down({ name: title })}
        reason={at === fields.length - 1 ? words.lastAlready : undefined}
        reasonIn="tip"
        onClick={() => onMove(1)}
      >
        {words.downShort}
      </Button>
      <Button size="small" aria-label={words.remove({ name: title })} onClick={onRemove}>
        {words.removeShort}
      </Button>
    </div>
  )
}

function Inside({ field, at, fields, onChange, faults }: FieldEditorProps) {
  const { t } = useReader()
  const words = t.desk.topics
  const change = (part: Partial<Field>) => onChange({ ...field, ...part })
  const fault = (part: string) => {
    const found = faults.find((one) => one.at[1] === part)
    return found && t.common.fieldProblems[found.code]()
  }
  return (
    <div className={css.inside}>
      <Stack gap={16}>
        <InBoth
          label={words.question}
          value={field.label}
          onChange={(label) => change({ label })}
          error={fault('label')}
          needed
          maxLength={120}
        />
        <InBoth label={words.help} value={field.help} onChange={(help) => change({ help })} maxLength={300} />
        <div className={css.both}>
          <Select
            label={words.kind}
            placeholder={words.kind}
            options={fieldKinds.map((kind) => ({ id: kind, label: words.kinds[kind] }))}
            value={field.kind}
            onChange={(kind) => onChange(ofKind(field, kind as FieldKind))}
          />
          <NameForPrograms field={field} fields={fields} onChange={(id) => change({ id })} />
        </div>
        {hasOptions(field.kind) && (
          <OptionsEditor
            options={field.options}
            onChange={(options) => onChange(withOptions(field, options))}
            error={fault('options')}
          />
        )}
        {hasPreset(field.kind) && (
          <PresetEditor field={field} onChange={(preset) => change({ preset })} error={fault('preset')} />
        )}
        <Checkbox
          label={words.required}
          help={words.requiredHelp}
          checked={field.required}
          onChange={(required) => change({ required })}
        />
        <ConditionsEditor
          conditions={field.conditions}
          earlier={fields.slice(0, at)}
          onChange={(conditions) => change({ conditions })}
          error={fault('conditions')}
        />
      </Stack>
    </div>
  )
}

/** What the other kind has no use for is let go. */
const ofKind = (field: Field, kind: FieldKind): Field => ({
  ...field,
  kind,
  preset: [],
  options: hasOptions(kind) ? (field.options.length > 0 ? field.options : [freshOption(), freshOption()]) : [],
})

const withOptions = (field: Field, options: Field['options']): Field => ({
  ...field,
  options,
  preset: field.preset.filter((id) => options.some((option) => option.id === id)),
})
