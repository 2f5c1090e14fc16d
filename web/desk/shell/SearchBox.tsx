import { type FormEvent, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { numberIn } from '#contract/ticket-number.ts'
import { longestQuestion } from '#contract/tickets.ts'
import { SearchIcon } from '../../ui/icons.ts'
import { Kbd } from '../../ui/Kbd.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { addresses } from '../../wire/addresses.ts'
import { useHints } from './hints.ts'
import { useWords } from './reader.tsx'
import { useShortcuts } from './shortcuts.ts'

/** One box for everything. A number alone opens its ticket at once: somebody on the phone has just named it. */
export function SearchBox() {
  const { search: words } = useWords().desk
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  const [, go] = useLocation()
  const focus = () => {
    if (!field.current?.offsetParent) return go(addresses.search())
    field.current.focus()
    field.current.select()
  }
  useShortcuts({ find: focus })
  const hint = useHints()('find')

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const asked = text.trim()
    if (!asked) return
    const number = numberIn(asked)
    setText('')
    field.current?.blur()
    go(number === null ? addresses.search(asked) : addresses.ticket(number))
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
        end={hint && <Kbd keys={hint} />}
        maxLength={longestQuestion}
        autoComplete="off"
        value={text}
        onChange={setText}
      />
    </form>
  )
}
