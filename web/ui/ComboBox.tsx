import { useContext, useEffect, useId } from 'react'
import { Button } from 'react-aria-components/Button'
import { ComboBoxStateContext, ComboBox as Finder } from 'react-aria-components/ComboBox'
import { Group } from 'react-aria-components/Group'
import { Input } from 'react-aria-components/Input'
import { Label } from 'react-aria-components/Label'
import css from './ComboBox.module.css'
import { describedBy, FieldNotes, type FieldWords, Help } from './Field.tsx'
import { Icon } from './Icon.tsx'
import { ChevronDownIcon } from './icons.ts'
import { OptionList } from './OptionList.tsx'
import type { Option } from './options.ts'

export type ComboBoxProps = FieldWords & {
  options: Option[]
  value?: string | null
  defaultValue?: string
  onChange?: (id: string | null) => void
  /** For options that come from a server: the owner follows the text and changes `options` itself. */
  text?: string
  onText?: (text: string) => void
  /** The typed text counts even if no option matches it. */
  takesText?: boolean
  placeholder?: string
  /** Said when nothing matches. */
  empty: string
  name?: string
  autoFocus?: boolean
}

/** A field that finds by typing. */
export function ComboBox(props: ComboBoxProps) {
  const { label, mark, help, error, reason, labelUnseen, options, placeholder, empty, ...rest } = props
  const { text, onText, takesText, onChange, ...chosen } = rest
  const id = useId()
  // An owner who follows the text has filtered already; a second filter here would hide what the server found.
  const found = onText ? { items: options } : { defaultItems: options }
  return (
    <Finder
      {...chosen}
      {...found}
      className="field"
      inputValue={text}
      onInputChange={onText}
      allowsCustomValue={takesText}
      allowsEmptyCollection
      isDisabled={reason !== undefined}
      isInvalid={error !== undefined}
      aria-describedby={describedBy(id, { help, error, reason })}
      onChange={(key) => onChange?.(key === null ? null : String(key))}
    >
      <Label className={labelUnseen ? 'unseen' : 'field-label'}>
        {label}
        {mark && <span className="field-mark"> {mark}</span>}
      </Label>
      <Help id={id} help={help} />
      <Group className={css.line}>
        <Input placeholder={placeholder} className={css.input} />
        <Button className={css.open}>
          <Icon of={ChevronDownIcon} />
        </Button>
      </Group>
      <FieldNotes id={id} error={error} reason={reason} />
      {!takesText && <FirstMatch />}
      <OptionList label={label} empty={empty} />
    </Finder>
  )
}

/** Two letters and Enter: the first match stands ready without an arrow key. */
function FirstMatch() {
  const state = useContext(ComboBoxStateContext)
  useEffect(() => {
    if (!state?.isOpen || !state.inputValue || state.selectionManager.focusedKey !== null) return
    // A moment later: the library forgets the focused match in an effect of its own, which runs after this one.
    queueMicrotask(() => state.selectionManager.setFocusedKey(state.collection.getFirstKey()))
  })
  return null
}
