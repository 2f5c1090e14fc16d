import { useEffect, useEffectEvent, useState } from 'react'
import type { KeyName } from '#contract/keys.ts'
import { shortcutOf } from '../keys.ts'

/** Keys that only hold others. */
const held = /^(?:(?:Ctrl )?(?:Shift )?)?(?:Control|Shift|Meta|Alt|CapsLock)$/

/**
 * Hears the next press for a key, before anything else on the page does. G begins a pair: then the next one is heard,
 * too, and that is what it answers.
 */
export function useListening(
  name: KeyName | null,
  onPress: (name: KeyName, press: string) => void,
  onEnd: () => void,
): boolean {
  const [begun, setBegun] = useState(false)
  const hear = useEffectEvent((event: KeyboardEvent) => {
    if (name === null) return
    const press = shortcutOf(event)
    if (!press || held.test(press)) return
    event.preventDefault()
    event.stopPropagation()
    if (press === 'Esc' || press === 'Tab') {
      setBegun(false)
      return onEnd()
    }
    if (press === 'G' && !begun) return setBegun(true)
    setBegun(false)
    onPress(name, begun ? `G ${press}` : press)
  })
  useEffect(() => {
    if (name === null) return
    addEventListener('keydown', hear, { capture: true })
    return () => removeEventListener('keydown', hear, { capture: true })
  }, [name])
  return begun
}
