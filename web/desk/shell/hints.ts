import { type KeyName, keyOf, pressFor } from '#contract/keys.ts'
import { useStore } from '../../ui/store.ts'
import { isBare } from './key-meaning.ts'
import { keyboard } from './keyboard.ts'

const drawn: Record<string, string> = { Enter: '⏎', Shift: '⇧', Down: '↓', Up: '↑' }

/** A press as it is printed on keys: `⇧E`, `Ctrl ⏎`, `G M`. */
export const printed = (press: string) =>
  press
    .split(' ')
    .map((part) => drawn[part] ?? part)
    .join(' ')
    .replace('⇧ ', '⇧')

/** The key that does it for this reader, for the words beside a button; none when they have switched letters off. */
export function useHints(): (name: KeyName) => string | undefined {
  const { letters, chosen } = useStore(keyboard)
  return (name) => {
    const press = pressFor(name, chosen)
    const presses = [press, ...(keyOf(name).also ?? [])].filter((each) => letters || !each.split(' ').every(isBare))
    return presses[0] && printed(presses[0])
  }
}
