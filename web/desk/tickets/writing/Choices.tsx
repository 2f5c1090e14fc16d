import { type RefObject, useEffect, useImperativeHandle, useState } from 'react'
import css from './Choices.module.css'
import type { Asking, Choice } from './pickers.ts'

/** Whether a key was for the list. */
export type ChoiceKeys = { press: (key: string) => boolean }

type Props = {
  asking: Asking
  id: string
  keys: RefObject<ChoiceKeys | null>
  onActive: (id: string | undefined) => void
  onTake: (choice: Choice) => void
  onClose: () => void
}

/** What a picker offers, under the words that asked for it: the field keeps the focus, arrows and Enter choose. */
export function Choices({ asking, id, keys, onActive, onTake, onClose }: Props) {
  const { picker, query } = asking
  const { choices, state, stale } = picker.useChoices(query)
  // Enter was pressed before the answer came: the first of it is taken when it is there.
  const [wanted, setWanted] = useState<string | null>(null)
  const [chosen, setChosen] = useState({ query, at: 0 })
  const at = Math.min(chosen.query === query ? chosen.at : 0, choices.length - 1)
  const active = choices[at]
  const placeOf = (choice: Choice) => `${id}-${choice.id}`
  const activeId = active && placeOf(active)
  useEffect(() => onActive(activeId), [activeId, onActive])
  useEffect(() => () => onActive(undefined), [onActive])
  useEffect(() => {
    if (activeId) document.getElementById(activeId)?.scrollIntoView({ block: 'nearest' })
  }, [activeId])

  useEffect(() => {
    if (wanted === null || stale) return
    setWanted(null)
    // Out of React's own work, or it would put the field back and lose what is selected in it.
    if (wanted === query && active) setTimeout(() => onTake(active))
  }, [wanted, stale, query, active, onTake])

  useImperativeHandle(keys, () => ({
    press(key) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[key]
      if (key === 'Escape') onClose()
      else if (step && choices.length > 0) setChosen({ query, at: (at + step + choices.length) % choices.length })
      else if (key === 'Enter' && stale) setWanted(query)
      else if ((key === 'Enter' || key === 'Tab') && active) onTake(active)
      else return false
      return true
    },
  }))
  return (
    <div className={css.choices}>
      <div role="listbox" id={id} aria-label={picker.label}>
        {choices.map((choice) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
          <div
            key={choice.id}
            id={placeOf(choice)}
            role="option"
            aria-selected={choice === active}
            className={css.choice}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(choice)}
          >
            <span className={css.label}>{choice.label}</span>
            {choice.detail && <span className={css.detail}>{choice.detail}</span>}
          </div>
        ))}
      </div>
      {state && (
        <p role="status" className={css.state}>
          {state}
        </p>
      )}
    </div>
  )
}
