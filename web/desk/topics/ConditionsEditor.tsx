import { type Condition, comparisons, type Field, hasOptions, isCompared, saidIn } from '#contract/tickets.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { PlusIcon } from '../../ui/icons.ts'
import { Select } from '../../ui/Select.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { useReader } from '../shell/reader.tsx'
import css from './Topics.module.css'

type Props = {
  conditions: readonly Condition[]
  /** What stands above: a condition can look at nothing else. */
  earlier: readonly Field[]
  onChange: (conditions: Condition[]) => void
  error: string | undefined
}

/** When the question is asked: always, or while all of these hold. */
export function ConditionsEditor({ conditions, earlier, onChange, error }: Props) {
  const words = useReader().t.desk.topics
  const add = () => onChange([...conditions, { field: earlier.at(-1)!.id, is: 'answered', values: [] }])
  const reason = earlier.length === 0 ? words.nothingAbove : conditions.length >= 5 ? words.fullConditions : undefined
  return (
    <fieldset className="field">
      <legend className="field-label">{words.when}</legend>
      <p className="field-help">{conditions.length === 0 ? words.always : words.all}</p>
      {conditions.map((condition, n) => (
        <One
          // biome-ignore lint/suspicious/noArrayIndexKey: a condition has no name of its own, and none is moved
          key={n}
          condition={condition}
          n={n}
          earlier={earlier}
          onChange={(changed) => onChange(conditions.map((each, i) => (i === n ? changed : each)))}
          onRemove={() => onChange(conditions.filter((each) => each !== condition))}
        />
      ))}
      {error && <p className="field-error">{error}</p>}
      <div>
        <Button size="small" icon={PlusIcon} reason={reason} onClick={add}>
          {words.addCondition}
        </Button>
      </div>
    </fieldset>
  )
}

type OneProps = {
  condition: Condition
  n: number
  earlier: readonly Field[]
  onChange: (condition: Condition) => void
  onRemove: () => void
}

function One({ condition, n, earlier, onChange, onRemove }: OneProps) {
  const { me, t } = useReader()
  const words = t.desk.topics
  const asked = earlier.find(({ id }) => id === condition.field)
  const possible = comparisons.filter((is) => is === 'answered' || (asked && isCompared(asked.kind)))
  return (
    <div className={css.condition}>
      <Select
        label={words.conditionOn}
        placeholder={words.choose}
        options={earlier.map(({ id, label }) => ({ id, label: saidIn(me.language, label) || words.unnamed }))}
        value={asked ? condition.field : null}
        onChange={(field) => onChange({ field, is: 'answered', values: [] })}
      />
      <Select
        label={words.conditionIs}
        placeholder={words.choose}
        options={possible.map((is) => ({ id: is, label: words.comparisons[is] }))}
        value={condition.is}
        onChange={(is) => onChange(comparedBy(condition, is as Condition['is']))}
      />
      {asked && condition.is !== 'answered' && <Values condition={condition} asked={asked} onChange={onChange} />}
      <Button size="small" aria-label={words.remove({ name: words.condition({ n: n + 1 }) })} onClick={onRemove}>
        {words.removeShort}
      </Button>
    </div>
  )
}

/** One value is enough for "is": the rest of what was chosen for "one of" goes. */
const comparedBy = (condition: Condition, is: Condition['is']): Condition => ({
  ...condition,
  is,
  values: is === 'answered' ? [] : is === 'one_of' ? condition.values : condition.values.slice(0, 1),
})

type ValuesProps = { condition: Condition; asked: Field; onChange: (condition: Condition) => void }

function Values({ condition, asked, onChange }: ValuesProps) {
  const { me, t } = useReader()
  const words = t.desk.topics
  const { values } = condition
  const options = asked.options.map(({ id, label }) => ({ id, label: saidIn(me.language, label) || words.unnamed }))
  if (!hasOptions(asked.kind)) {
    const list = condition.is === 'one_of'
    return (
      <TextField
        label={words.conditionValue}
        help={list ? words.separated : undefined}
        value={values.join(list ? ', ' : '')}
        onChange={(text) => onChange({ ...condition, values: text ? (list ? text.split(/,\s*/) : [text]) : [] })}
        maxLength={200}
      />
    )
  }
  if (condition.is === 'one_of')
    return (
      <fieldset className="field">
        <legend className="field-label">{words.conditionValue}</legend>
        <div className="choices" data-flow="row">
          {options.map(({ id, label }) => (
            <Checkbox
              key={id}
              label={label}
              checked={values.includes(id)}
              onChange={(on) =>
                onChange({ ...condition, values: on ? [...values, id] : values.filter((one) => one !== id) })
              }
            />
          ))}
        </div>
      </fieldset>
    )
  return (
    <Select
      label={words.conditionValue}
      placeholder={words.choose}
      options={options}
      value={values[0] ?? null}
      onChange={(id) => onChange({ ...condition, values: [id] })}
    />
  )
}
