import { useCallback, useEffect, useRef, useState } from 'react'
import { now } from './clock.ts'
import { type DraftPlace, draftAt, endDraft, keepDraft } from './drafts.ts'
import { joinDrafts } from './join-drafts.ts'
import { useReader } from './reader.tsx'

const soon = 250

export type Draft<T> = {
  value: T
  place: DraftPlace
  change: (change: Partial<T> | ((value: T) => Partial<T>)) => void
  /** Writes what is not yet written, at once. */
  keep: () => Promise<void>
  /** Only what was sent or saved ends a draft. */
  end: () => Promise<void>
  savedAt: number | null
  /** This browser keeps nothing. */
  cannotKeep: boolean
}

/** What a person is writing about one thing, kept on the device within a third of a second. */
export function useDraft<T extends object>(about: string, kind: string, fresh: T): Draft<T> {
  const { id: personId } = useReader().me
  const [state, setState] = useState({ value: fresh, savedAt: null as number | null, cannotKeep: false })
  const place = useRef<DraftPlace>({ personId, about, kind })
  const latest = useRef({ value: fresh, dirty: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const wasRead = useRef(false)

  const keep = useCallback(async () => {
    clearTimeout(timer.current)
    if (!latest.current.dirty || !wasRead.current) return
    latest.current.dirty = false
    const savedAt = now()
    const kept = await keepDraft(place.current, { value: latest.current.value, savedAt }).then(
      () => true,
      () => false,
    )
    setState((state) => ({ ...state, savedAt: kept ? savedAt : null, cannotKeep: !kept }))
  }, [])

  const change = useCallback(
    (change: Partial<T> | ((value: T) => Partial<T>)) => {
      const { value } = latest.current
      latest.current = { value: { ...value, ...(typeof change === 'function' ? change(value) : change) }, dirty: true }
      setState((state) => ({ ...state, value: latest.current.value }))
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void keep(), soon)
    },
    [keep],
  )

  const end = useCallback(async () => {
    clearTimeout(timer.current)
    latest.current = { value: fresh, dirty: false }
    setState((state) => ({ ...state, value: fresh, savedAt: null }))
    await endDraft(place.current).catch(() => {})
  }, [fresh])

  /** Another tab may have written or sent meanwhile: what is on the device wins over what was not touched here. */
  const take = useCallback(async () => {
    const { value: before } = latest.current
    const kept = await draftAt<T>(place.current).catch(() => null)
    const isFirst = !wasRead.current
    wasRead.current = true
    if (kept === null) return setState((state) => ({ ...state, cannotKeep: true }))
    const touched = latest.current.dirty || latest.current.value !== before
    if (!touched) latest.current.value = kept ? { ...fresh, ...kept.value } : fresh
    else if (kept && isFirst) latest.current.value = joinDrafts(kept.value, latest.current.value, fresh)
    setState((state) => ({ ...state, value: latest.current.value, savedAt: kept?.savedAt ?? null }))
    if (touched) void keep()
  }, [fresh, keep])

  useEffect(() => void take(), [take])
  useEffect(() => {
    const seen = () => void (document.hidden ? keep() : take())
    addEventListener('visibilitychange', seen)
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('visibilitychange', seen)
      removeEventListener('pagehide', keep)
      void keep()
    }
  }, [keep, take])

  return { ...state, place: place.current, change, keep, end }
}
