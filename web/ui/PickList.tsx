import { type KeyboardEvent, useId, useState } from 'react'
import { Dialog } from './Dialog.tsx'
import { Icon } from './Icon.tsx'
import { CheckIcon } from './icons.ts'
import type { Option } from './options.ts'
import css from './PickList.module.css'

export type PickListProps = {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  /** Names the field one types into. */
  label: string
  options: (Option & { keys?: string; reason?: string })[]
  /** What stands now. */
  value?: string | null
  onPick: (id: string) => void
  /** Said when nothing matches. */
  empty: string
}

/** One of a few: two letters and Enter, or arrows, or a press. The list stands open, so nothing hides behind it. */
export function PickList({ open, onClose, title, closeLabel, ...list }: PickListProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title} closeLabel={closeLabel} size="small">
      <Finder {...list} />
    </Dialog>
  )
}

type FinderProps = Omit<PickListProps, 'open' | 'onClose' | 'title' | 'closeLabel'>

function Finder({ label, options, value, onPick, empty }: FinderProps) {
  const id = useId()
  const [text, setText] = useState('')
  const found = options.filter((option) => matches(option, text))
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      options.findIndex((option) => option.id === value),
    ),
  )
  const place = Math.min(at, found.length - 1)
  const active = found[place]
  const pick = (option: FinderProps['options'][number] | undefined) => option && !option.reason && onPick(option.id)

  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && found.length > 0) setAt((place + step + found.length) % found.length)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(active)
    else return
    event.preventDefault()
  }
  return (
    <>
      <input
        type="text"
        role="combobox"
        aria-label={label}
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active && `${id}-${active.id}`}
        placeholder={label}
        // biome-ignore lint/a11y/noAutofocus: the list was opened to be typed into
        autoFocus
        autoComplete="off"
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <div role="listbox" id={`${id}-list`} aria-label={label} className={css.list}>
        {found.map((option) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the same
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
          <div
            key={option.id}
            id={`${id}-${option.id}`}
            role="option"
            aria-selected={option === active}
            aria-disabled={option.reason ? true : undefined}
            className={css.option}
            onClick={() => pick(option)}
          >
            {option.icon && <Icon of={option.icon} />}
            <span className={css.words}>
              {option.label}
              {(option.reason ?? option.detail) && <span className={css.detail}>{option.reason ?? option.detail}</span>}
            </span>
            {option.id === value && <Icon of={CheckIcon} />}
          </div>
        ))}
      </div>
      {found.length === 0 && <p role="status">{empty}</p>}
    </>
  )
}

/** Every typed word begins some word of the label. */
function matches({ label }: Option, text: string) {
  const words = label.toLocaleLowerCase().split(/[\s.,()«»-]+/)
  const typed = text.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  return typed.every((begin) => words.some((word) => word.startsWith(begin)))
}
