import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { announce } from '../../../ui/announce.ts'
import { useReader } from '../../shell/reader.tsx'
import type { Ticket } from '../ticket.ts'
import css from './MentionPicker.module.css'
import { type Asked, colleaguesFor, type Mention, mentionAt, withMention } from './mention-at.ts'

type Props = {
  field: RefObject<HTMLTextAreaElement | null>
  ticket: Pick<Ticket, 'agents' | 'together'>
  onPick: (text: string, mention: Mention) => void
}

/**
 * Colleagues to be named in a note, after an "@": arrows and Enter, or a press. It listens at the field itself, before
 * whoever owns the field does, so that any editor of plain text can have it. Never in a reply: clients are not named in
 * notes and colleagues not in replies.
 */
export function MentionPicker({ field, ticket, onPick }: Props) {
  const { me, t } = useReader()
  const words = t.desk.notices.mention
  const id = useId()
  const [asked, setAsked] = useState<Asked | null>(null)
  const [at, setAt] = useState(0)
  const { readers } = ticket.together
  const found = asked
    ? colleaguesFor(
        asked.query,
        ticket.agents
          .filter((agent) => agent.id !== me.id)
          .map(({ id, name }) => ({ id, name, reads: readers === null || readers.includes(id) })),
      )
    : []
  const place = Math.min(at, found.length - 1)

  const pick = (colleague: (typeof found)[number] | undefined) => {
    const { current } = field
    if (!current || !asked || !colleague?.reads) return
    const next = withMention(current.value, current.selectionStart, asked, colleague)
    setAsked(null)
    onPick(next.text, { id: colleague.id, name: colleague.name })
    // The field takes its new text when it is drawn; the caret follows it.
    requestAnimationFrame(() => {
      current.focus()
      current.setSelectionRange(next.caret, next.caret)
    })
  }
  /** Whether the press was for the list. */
  const takes = (key: string): boolean => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[key]
    if (step) setAt((place + step + found.length) % found.length)
    else if (key === 'Enter' || key === 'Tab') pick(found[place])
    else if (key === 'Escape') setAsked(null)
    else return false
    return true
  }
  const onKey = useRef((_: KeyboardEvent) => {})
  useEffect(() => {
    onKey.current = (event) => {
      if (found.length === 0 || event.isComposing || event.ctrlKey || event.metaKey || !takes(event.key)) return
      event.preventDefault()
      event.stopPropagation()
    }
  })
  useEffect(() => {
    const { current } = field
    if (!current) return
    const look = () => {
      const caret = current.selectionStart === current.selectionEnd ? current.selectionStart : -1
      setAsked(caret < 0 ? null : mentionAt(current.value, caret))
      setAt(0)
    }
    const press = (event: KeyboardEvent) => onKey.current(event)
    const leave = () => setAsked(null)
    current.addEventListener('keydown', press)
    current.addEventListener('input', look)
    current.addEventListener('click', look)
    current.addEventListener('blur', leave)
    return () => {
      current.removeEventListener('keydown', press)
      current.removeEventListener('input', look)
      current.removeEventListener('click', look)
      current.removeEventListener('blur', leave)
    }
  }, [field])

  const active = found[place]
  const activeId = active && `${id}-${active.id}`
  const spoken = active && (active.reads ? active.name : `${active.name}, ${words.seesNot}`)
  useEffect(() => {
    const { current } = field
    if (!current || !activeId || !spoken) return
    current.setAttribute('aria-controls', `${id}-list`)
    current.setAttribute('aria-activedescendant', activeId)
    announce(spoken)
    return () => {
      current.removeAttribute('aria-controls')
      current.removeAttribute('aria-activedescendant')
    }
  }, [field, id, activeId, spoken])

  if (!asked || found.length === 0) return null
  return (
    <div role="listbox" id={`${id}-list`} aria-label={words.label} className={css.list}>
      {found.map((colleague) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps focus and names the current one
        <div
          key={colleague.id}
          id={`${id}-${colleague.id}`}
          role="option"
          aria-selected={colleague === active}
          aria-disabled={colleague.reads ? undefined : true}
          className={css.option}
          onMouseDown={(event) => {
            event.preventDefault()
            pick(colleague)
          }}
        >
          {colleague.name}
          {!colleague.reads && <span className={css.reason}>{words.seesNot}</span>}
        </div>
      ))}
    </div>
  )
}

/** Who will be told when the note is saved. */
export function WillBeTold({ mentions }: { mentions: readonly Mention[] }) {
  const { mention } = useReader().t.desk.notices
  if (mentions.length === 0) return null
  return <p className="meta">{mention.told({ names: mentions.map(({ name }) => name).join(', ') })}</p>
}
