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
    if (!current) return
    const at = Math.min(caret() ?? current.value.length, current.value.length)
    current.focus()
    current.setSelectionRange(at, at)
    const moved = () => document.activeElement === current && moveCaret(current.selectionStart)
    document.addEventListener('selectionchange', moved)
    return () => document.removeEventListener('selectionchange', moved)
  }, [caret, moveCaret, round])
  return field
}
