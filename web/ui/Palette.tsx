import { type KeyboardEvent, type ReactNode, useEffect, useId, useState } from 'react'
import { Dialog as Window } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'
import { type Drawing, Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { CloseIcon, SearchIcon } from './icons.ts'
import { Kbd } from './Kbd.tsx'
import css from './Palette.module.css'

export type PaletteEntry = {
  id: string
  label: string
  detail?: string | undefined
  icon?: Drawing | undefined
  keys?: string | undefined
  /** Why it cannot be picked now. */
  reason?: string | undefined
}
export type PaletteGroup = { id: string; title: string; entries: readonly PaletteEntry[] }

export type PaletteProps = {
  onClose: () => void
  title: string
  closeLabel: string
  /** Names the field one types into. */
  label: string
  placeholder: string
  text: string
  onText: (text: string) => void
  longest: number
  groups: readonly PaletteGroup[]
  onPick: (id: string) => void
  /** Said when nothing matches, or when finding did not work. */
  note?: string | undefined
  /** How many there are, for who does not see them. */
  spoken: string
  foot?: ReactNode
}

/** One field over the page for whatever somebody wants: it finds while one types, and Enter takes the first. */
export function Palette({ onClose, title, closeLabel, ...finder }: PaletteProps) {
  return (
    <ModalOverlay isOpen onOpenChange={(stays) => !stays && onClose()} isDismissable className={css.scrim}>
      <Modal className={css.modal}>
        <Window className={css.window}>
          <Heading slot="title" level={2} className="unseen">
            {title}
          </Heading>
          <Finder {...finder} close={<IconButton icon={CloseIcon} label={closeLabel} onClick={onClose} />} />
        </Window>
      </Modal>
    </ModalOverlay>
  )
}

type FinderProps = Omit<PaletteProps, 'onClose' | 'title' | 'closeLabel'> & { close: ReactNode }

function Finder(props: FinderProps) {
  const { label, placeholder, text, onText, longest, groups, onPick, note, spoken, foot, close } = props
  const list = useId()
  // Which one is meant stays meant while more is found above it; until somebody moves it is the first.
  const [meant, setMeant] = useState<string | null>(null)
  const all = groups.flatMap(({ entries }) => entries)
  const at = Math.max(
    0,
    all.findIndex(({ id }) => id === meant),
  )
  const active = all[at]
  const idOf = (id: string) => `${list}-${id}`
  useInSight(active && idOf(active.id))

  const pick = (entry: PaletteEntry | undefined) => entry && !entry.reason && onPick(entry.id)
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8 }[event.key]
    if (to !== undefined && all.length > 0) setMeant(all[turned(to, all.length, event.key.startsWith('Page'))]!.id)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) pick(active)
    else return
    event.preventDefault()
  }
  return (
    <>
      <div className={css.head}>
        <Icon of={SearchIcon} size={20} />
        <input
          type="text"
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active && idOf(active.id)}
          className={css.field}
          placeholder={placeholder}
          // biome-ignore lint/a11y/noAutofocus: it was opened to be typed into
          autoFocus
          autoComplete="off"
          spellCheck={false}
          maxLength={longest}
          value={text}
          onChange={(event) => {
            setMeant(null)
            onText(event.target.value)
          }}
          onKeyDown={onKeyDown}
        />
        {close}
      </div>
      <div role="listbox" id={list} aria-label={label} className={css.list} tabIndex={-1}>
        {groups.map(({ id, title, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields
          <div key={id} role="group" aria-label={title} className={css.group}>
            <div className={css.title} aria-hidden="true">
              {title}
            </div>
            {entries.map((entry) => (
              <Entry
                key={entry.id}
                id={idOf(entry.id)}
                entry={entry}
                active={entry === active}
                onPick={() => pick(entry)}
              />
            ))}
          </div>
        ))}
      </div>
      {note && <p className={css.note}>{note}</p>}
      <p role="status" className="unseen">
        {note ?? spoken}
      </p>
      {foot && <div className={css.foot}>{foot}</div>}
    </>
  )
}

/** Arrows go round, pages stop at the ends. */
const turned = (to: number, length: number, stops: boolean) =>
  stops ? Math.min(Math.max(to, 0), length - 1) : (to + length) % length

function useInSight(id: string | undefined) {
  useEffect(() => {
    if (id) document.getElementById(id)?.scrollIntoView({ block: 'nearest' })
  }, [id])
}

type EntryProps = { id: string; entry: PaletteEntry; active: boolean; onPick: () => void }

function Entry({ id, entry, active, onPick }: EntryProps) {
  const { label, detail, icon, keys, reason } = entry
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the field keeps focus and names the active one
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are heard by the field
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-disabled={reason ? true : undefined}
      className={css.entry}
      onClick={onPick}
    >
      {icon && <Icon of={icon} />}
      <span className={css.words}>
        <span dir="auto">{label}</span>
        {(reason ?? detail) && (
          <span className={css.detail} dir="auto">
            {reason ?? detail}
          </span>
        )}
      </span>
      {keys && <Kbd keys={keys} />}
    </div>
  )
}
