import { useEffect, useRef } from 'react'
import type { DraftKind } from '#contract/drafts.ts'
import { createStore, useStore } from '../../../ui/store.ts'

/** A send that was taken back: whoever shows its ticket opens its editor, which takes the words. */
export type TakenBack = {
  ticketId: string
  kind: DraftKind
  draftId: string
  version: number
  value: Record<string, unknown>
}
export const takenBack = createStore<TakenBack | null>(null)

/** Acts once on what was taken back in this ticket, also when it was before the page came. */
export function useTakenBack(ticketId: string, open: (kind: DraftKind) => void) {
  const back = useStore(takenBack)
  const here = back?.ticketId === ticketId ? back : null
  const latest = useRef(open)
  useEffect(() => {
    latest.current = open
  })
  useEffect(() => {
    if (here) latest.current(here.kind)
  }, [here])
}
