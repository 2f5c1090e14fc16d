import { useId } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { Select as Choice, SelectValue } from 'react-aria-components/Select'
import { classes } from './classes.ts'
import { describedBy, FieldNotes, type FieldWords, Help } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { ChevronDownIcon } from './icons.ts'
import { OptionList } from './OptionList.tsx'
import type { Option } from './options.ts'
import css from './Select.module.css'

export type SelectProps = FieldWords & {
  options: Option[]
  value?: string | null
  defaultValue?: string
  onChange?: (id: string) => void
  /** What stands there while nothing is chosen. */
  placeholder: string
  name?: string
  /** Only as wide as its words, for a line of filters. */
  narrow?: boolean
}

export function Select(props: SelectProps) {
  const { label, mark, help, error, reason, labelUnseen, options, placeholder, narrow, onChange, ...chosen } = props
  const id = useId()
  return (
    <Choice
      {...chosen}
      className={classes('field', narrow && css.narrow)}
      placeholder={placeholder}
      isDisabled={reason !== undefined}
      isInvalid={error !== undefined}
      aria-describedby={describedBy(id, { help, error, reason })}
      onChange={(key) => key !== null && onChange?.(String(key))}
    >
      <Label className={labelUnseen ? 'unseen' : 'field-label'}>
        {label}
        {mark && <span className="field-mark"> {mark}</span>}
      </Label>
      <Help id={id} help={help} />
      <Button className={classes('control', css.button)}>
        <SelectValue className={css.value}>{({ selectedText }) => selectedText || placeholder}</SelectValue>
        <Icon of={ChevronDownIcon} />
      </Button>
      <FieldNotes id={id} error={error} reason={reason} />
      <OptionList label={label} options={options} />
    </Choice>
  )
}
