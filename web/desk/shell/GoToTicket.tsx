import { type FormEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { numberIn } from '#contract/ticket-number.ts'
import { SearchIcon } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { addresses } from '../../wire/addresses.ts'
import { useWords } from './reader.tsx'
import { useShortcuts } from './shortcuts.ts'

/** Where somebody on the phone names a number and its ticket is open a second later. */
export function GoToTicket() {
  const { go: words } = useWords().desk.frame
  const [text, setText] = useState('')
  const [wrong, setWrong] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const [, go] = useLocation()
  useShortcuts({ '/': () => field.current?.offsetParent && field.current.focus() })

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const number = numberIn(text)
    setWrong(number === null)
    if (number === null) return
    setText('')
    field.current?.blur()
    go(addresses.ticket(number))
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: <search> is not yet known to the browsers we serve
    <form role="search" onSubmit={submit}>
      <TextField
        ref={field}
        label={words.label}
        labelUnseen
        placeholder={words.hint}
        icon={SearchIcon}
        end={<Kbd keys="/" />}
        inputMode="numeric"
        autoComplete="off"
        value={text}
        error={wrong ? words.wrong : undefined}
        onChange={(next) => {
          setText(next)
          setWrong(false)
        }}
      />
    </form>
  )
}
