import { useEffect, useRef } from 'react'
import type { KeyName } from '#contract/keys.ts'
import { showToast } from '../../ui/toasts.ts'
import {
  type Act,
  type Before,
  beginsPair,
  isBare,
  knownNow,
  meaningOf,
  reasonFor,
  type Shortcuts,
} from './key-meaning.ts'
import { keyboard } from './keyboard.ts'
import { isTyping, shortcutOf, takesPress } from './keys.ts'

/** The innermost part of the page stands last and is asked first. */
const layers: { current: Shortcuts }[] = []
const patience = 1500
let last: { before: NonNullable<Before>; at: number } | null = null

/** Pop-ups have keys of their own. */
const inPopUp = 'dialog,[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]'
/** Who is writing may still want to look something up. */
const whileTyping: readonly KeyName[] = ['palette']

const layersNow = () => layers.map(({ current }) => current)

function onKeyDown(event: KeyboardEvent) {
  const target = event.target as HTMLElement
  if (event.defaultPrevented || document.querySelector(inPopUp)) return
  const press = shortcutOf(event)
  if (!press || takesPress(target, press)) return
  const { letters, chosen } = keyboard.get()
  if (isBare(press) && !letters) return

  const now = layersNow()
  const before = last && event.timeStamp - last.at < patience ? last.before : null
  const meaning = meaningOf(press, before, now, chosen)
  last = null
  if (isTyping(target) && (meaning === null || meaning === 'prefix' || !whileTyping.includes(meaning.name))) return
  if (meaning !== null && beginsPair(press, now, chosen))
    last = { before: { press, did: meaning !== 'prefix' }, at: event.timeStamp }
  if (meaning === null || meaning === 'prefix') return
  event.preventDefault()
  perform(meaning.act)
}

function perform(act: Act) {
  const reason = reasonFor(act)
  if (reason) showToast({ id: 'refused', tone: 'warn', content: reason, spoken: reason, stay: 20 })
  else if (typeof act === 'function') act()
  else act.run()
}

/** What can be done from here, for the palette. */
export const commandsNow = () => knownNow(layersNow())

/** Does what the key of this name does, as things are now: the page may have changed since it was offered. */
export function command(name: KeyName) {
  const known = commandsNow().find((each) => each.name === name)
  if (known) perform(known.act)
}

export function useShortcuts(map: Shortcuts) {
  const layer = useRef(map)
  useEffect(() => {
    layer.current = map
  })
  useEffect(() => {
    if (layers.length === 0) addEventListener('keydown', onKeyDown)
    layers.push(layer)
    return () => {
      layers.splice(layers.indexOf(layer), 1)
      if (layers.length === 0) removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
