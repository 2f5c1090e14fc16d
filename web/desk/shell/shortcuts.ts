import { useEffect, useRef } from 'react'
import { device } from './device.ts'
import { isTyping, shortcutOf } from './keys.ts'

/** What keys do: `j`, `shift e`, `g m` (one after the other), `?`. In small letters, lest they be taken for components. */
export type Shortcuts = Record<string, (() => void) | undefined>

/** The innermost part of the page stands last and is asked first. */
const layers: { current: Shortcuts }[] = []
const patience = 1500
let prefixAt: number | null = null

/** Finds what a press means: the second half of a pair goes nowhere else, or G M would also write a note. */
export function meaningOf(
  pressed: string,
  isSecond: boolean,
  maps: readonly Shortcuts[],
): (() => void) | 'prefix' | null {
  const name = (isSecond ? `G ${pressed}` : pressed).toLowerCase()
  for (const map of maps.toReversed()) if (map[name]) return map[name]
  const begins =
    !isSecond && pressed === 'G' && maps.some((map) => Object.keys(map).some((key) => key.startsWith('g ')))
  return begins ? 'prefix' : null
}

/** Pop-ups have keys of their own. */
const inPopUp = 'dialog,[role="dialog"],[role="alertdialog"],[role="menu"],[role="listbox"]'

function onKeyDown(event: KeyboardEvent) {
  const target = event.target as HTMLElement
  if (event.defaultPrevented || isTyping(target) || document.querySelector(inPopUp)) return
  const pressed = shortcutOf(event)
  if (!pressed) return
  if (isLetter(pressed) && !device.get().letterKeys) return
  if (pressed === 'Enter' && target.closest('a,button,summary')) return

  const isSecond = prefixAt !== null && event.timeStamp - prefixAt < patience
  prefixAt = null
  const meaning = meaningOf(
    pressed,
    isSecond,
    layers.map(({ current }) => current),
  )
  if (meaning === 'prefix') prefixAt = event.timeStamp
  if (meaning === null || meaning === 'prefix') return
  event.preventDefault()
  meaning()
}

const isLetter = (pressed: string) => /^(Shift )?[A-Z]$/.test(pressed) || pressed === '/' || pressed === '?'

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
