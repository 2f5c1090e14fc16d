import { useCallback } from 'react'
import { newKey } from '../../wire/key.ts'
import { now } from './clock.ts'
import { wordsOf } from './fault.ts'
import { useHints } from './hints.ts'
import { useWords } from './reader.tsx'
import { sayDone, sayRefused } from './say.ts'
import { useRefresh } from './screen.ts'
import { offerUndo, undoFor, undoLast } from './undo.ts'

/** Says that something was done, and for ten seconds takes it back when Z or the button is pressed. */
export function useUndoable() {
  const t = useWords()
  const hint = useHints()
  const refresh = useRefresh()
  return useCallback(
    (news: string, undo: () => Promise<unknown>) => {
      const words = t.desk.keys.undo
      const takeBack = async () => {
        try {
          await undo()
          sayDone(words.undone)
        } catch (error) {
          const why = wordsOf(error as Error, t)
          sayRefused(why, why)
        }
        void refresh()
      }
      offerUndo({ id: newKey(), words: news, until: now() + undoFor, undo: takeBack })
      sayDone(news, { label: words.act, keys: hint('undo'), onPress: () => undoLast(now()) })
    },
    [t, hint, refresh],
  )
}
