import { Icon } from '../../../ui/Icon.tsx'
import { CloseIcon } from '../../../ui/icons.ts'
import { Select } from '../../../ui/Select.tsx'
import { useWords } from '../../shell/reader.tsx'
import css from '../tags/Tags.module.css'

type Props<Id extends string> = {
  label: string
  options: readonly { id: Id; label: string }[]
  value: readonly Id[]
  onChange: (value: Id[]) => void
}

/** Any, or some of them: each chosen one stands as a chip that a press takes away. */
export function PickSeveral<Id extends string>({ label, options, value, onChange }: Props<Id>) {
  const words = useWords().desk
  const left = options.filter(({ id }) => !value.includes(id))
  const labelOf = (id: Id) => options.find((option) => option.id === id)?.label ?? id
  const add = (id: string) => {
    const picked = left.find((option) => option.id === id)
    if (picked) onChange([...value, picked.id])
  }
  return (
    <div className={css.field}>
      <Select
        key={value.join()}
        label={label}
        placeholder={value.length === 0 ? words.views.all : words.views.addOne}
        options={[...left]}
        onChange={add}
        narrow
      />
      {value.length > 0 && (
        <ul className={css.chips}>
          {value.map((id) => (
            <li key={id}>
              <button
                type="button"
                className={css.chip}
                aria-label={words.tags.takeOff({ name: labelOf(id) })}
                onClick={() => onChange(value.filter((each) => each !== id))}
              >
                {labelOf(id)}
                <Icon of={CloseIcon} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
