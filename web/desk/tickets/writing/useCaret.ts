import { type RefObject, useEffect, useRef } from 'react'
import type { Draft } from '../../shell/useDraft.ts'

/** The field takes focus where its writer left off, and remembers where that is. */
export function useCaret(
  draft: Pick<Draft<{ text: string }>, 'caret' | 'moveCaret' | 'round'>,
): RefObject<HTMLTextAreaElement | null> {
  const field = useRef<HTMLTextAreaElement>(null)
  const { caret, moveCaret, round } = draft
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words have come, the caret goes where it stood in them
  useEffect(() => {
    const { current } = field
    const at = Math.min(caret() ?? Infinity, current?.value.length ?? 0)
    current?.focus()
    current?.setSelectionRange(at, at)
    // The field goes while its preview is looked at, and another comes: whichever stands there is asked.
    const moved = () =>
      field.current && document.activeElement === field.current && moveCaret(field.current.selectionStart)
    document.addEventListener('selectionchange', moved)
    // Its own news comes a moment after the letter's: text and caret must not be kept from two moments.
    document.addEventListener('input', moved, true)
    return () => {
      document.removeEventListener('selectionchange', moved)
      document.removeEventListener('input', moved, true)
    }
  }, [caret, moveCaret, round])
  return field
}
