import { useEffect, useState, useSyncExternalStore } from 'react'
import type { DraftKind } from '#contract/drafts.ts'
import { drafts } from '#contract/index.ts'
import { ticketWorkers } from '#contract/roles.ts'
import { useStore } from '../../ui/store.ts'
import { createKeeper, type DraftState, type RemoteDraft } from './drafting/keeper.ts'
import { type OnDevice, onDevice } from './drafting/server-copy.ts'
import { takenBack } from './drafting/taken-back.ts'
import type { DraftPlace } from './drafts.ts'
import { useHasRole, useReader } from './reader.tsx'
import { useScreen } from './screen.ts'

export type Draft<T> = DraftState<T> & {
  place: DraftPlace
  change: (change: Partial<T> | ((value: T) => Partial<T>)) => void
  /** Writes what is not yet written, at once. */
  keep: () => Promise<void>
  /** Only what was sent or saved ends a draft; `handled`: the server knows already. */
  end: (how?: 'used' | 'handled') => Promise<void>
  /** Where the caret stood, for whoever goes on. */
  caret: () => number | null
  moveCaret: (at: number) => void
  /** Under which id, and as what, the server keeps it. */
  draftId: () => string
  forServer: () => Record<string, unknown>
  /** Another of mine comes in its place; neither is lost. */
  show: (other: RemoteDraft) => Promise<void>
}

/**
 * What a person is writing about one ticket: on the device within a third of a second, on the server within five, and
 * from there on every other device of theirs.
 */
export function useDraft<T extends object>(about: string, kind: DraftKind | OnDevice, fresh: T): Draft<T> {
  const { id: personId } = useReader().me
  const [keeper] = useState(() => createKeeper({ personId, about, kind }, fresh))
  const state = useSyncExternalStore(keeper.subscribe, keeper.get)
  const works = useHasRole(...ticketWorkers)
  const { data } = useScreen(drafts.ticketDrafts, { ticketId: about }, { enabled: works && kind !== onDevice })
  const back = useStore(takenBack)

  useEffect(() => {
    if (data) keeper.hear(data.drafts)
  }, [keeper, data])
  useEffect(() => {
    if (back?.ticketId !== about || back.kind !== kind) return
    takenBack.set(() => null)
    void keeper.show(back)
  }, [keeper, back, about, kind])
  useEffect(() => {
    const leave = () => {
      void keeper.keep()
      void keeper.flush()
    }
    const seen = () => (document.hidden ? leave() : void keeper.take())
    void keeper.take()
    addEventListener('visibilitychange', seen)
    addEventListener('pagehide', leave)
    return () => {
      removeEventListener('visibilitychange', seen)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [keeper])

  const { place, change, keep, end, caret, moveCaret, draftId, forServer, show } = keeper
  return { ...state, place, change, keep, end, caret, moveCaret, draftId, forServer, show }
}
