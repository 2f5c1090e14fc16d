import { useState } from 'react'
import { tickets } from '#contract/index.ts'
import { asTag, longestTag } from '#contract/tickets.ts'
import { ComboBox } from '../../../ui/ComboBox.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { CloseIcon } from '../../../ui/icons.ts'
import { useWords } from '../../shell/reader.tsx'
import { useScreen } from '../../shell/screen.ts'
import css from './Tags.module.css'

export type TagsFieldProps = {
  label: string
  help?: string
  tags: string[]
  onChange: (tags: string[]) => void
  /** A word that nobody has used yet becomes a tag. */
  takesNew?: boolean
  autoFocus?: boolean
}

const mostShown = 12

/** Tags one by one: those used most are proposed first, and a press takes one off again. */
export function TagsField({ label, help, tags, onChange, takesNew = false, autoFocus }: TagsFieldProps) {
  const words = useWords().desk.tags
  const known = useScreen(tickets.deskChoices, {}).data?.tags ?? []
  const [text, setText] = useState('')
  const typed = asTag(text).slice(0, longestTag)
  const fitting = known
    .filter(({ name }) => !tags.includes(name) && (typed === '' || name.includes(typed)))
    .slice(0, mostShown)
    .map(({ name }) => ({ id: name, label: name }))
  const isNew = takesNew && typed !== '' && !tags.includes(typed) && !known.some(({ name }) => name === typed)
  const options = isNew ? [{ id: typed, label: words.put({ name: typed }) }, ...fitting] : fitting
  const put = (name: string | null) => {
    if (name && !tags.includes(name)) onChange([...tags, name])
    setText('')
  }
  return (
    <div className={css.field}>
      <ComboBox
        label={label}
        help={help}
        options={options}
        value={null}
        text={text}
        // The list writes the chosen word into the field; it has become a chip by then.
        onText={(next) => setText(tags.includes(asTag(next)) ? '' : next)}
        onChange={put}
        empty={takesNew ? words.fieldHelp : words.none}
        autoFocus={autoFocus}
      />
      {tags.length > 0 && (
        <ul className={css.chips}>
          {tags.map((name) => (
            <li key={name}>
              <button
                type="button"
                className={css.chip}
                aria-label={words.takeOff({ name })}
                onClick={() => onChange(tags.filter((each) => each !== name))}
              >
                <span dir="auto">{name}</span>
                <Icon of={CloseIcon} />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
