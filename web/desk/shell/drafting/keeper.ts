import type { DraftKind } from '#contract/drafts.ts'
import type { drafts, Output } from '#contract/index.ts'
import { now } from '../clock.ts'
import { type DraftPlace, draftAt, endDraft, keepDraft, onEnded } from '../drafts.ts'
import { joinDrafts } from '../join-drafts.ts'
import { writer } from '../writer.ts'
import { saysNothing } from './says-nothing.ts'
import { endedHere, type Mark, newMark, type OnDevice, onDevice, serverCopy } from './server-copy.ts'

export type RemoteDraft = Output<typeof drafts.ticketDrafts>['drafts'][number]

export type DraftState<T> = {
  value: T
  savedAt: number | null
  /** This browser keeps nothing. */
  cannotKeep: boolean
  /** Grows whenever other words come onto the page: whoever shows them puts the caret where it stood. */
  round: number
  /** Others of mine on the same matter: from another device, or put aside here. */
  others: RemoteDraft[]
}

/** A quarter of a second after the last letter it lies on the device, and under a hand that never rests after half of one. */
const soon = 250
const longest = 500

/**
 * One thing that somebody is writing: what stands on the page, what lies on the device, and the copy on the server. The
 * page is never overwritten while it holds a word that the server has not got.
 */
export function createKeeper<T extends object>(place: DraftPlace & { kind: DraftKind | OnDevice }, fresh: T) {
  let state: DraftState<T> = { value: fresh, savedAt: null, cannotKeep: false, round: 0, others: [] }
  let caret: number | null = null
  let dirty = false
  let wasRead = false
  let touched = false
  let remote: readonly RemoteDraft[] | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** Since when something is not on the device. */
  let since: number | null = null
  const listeners = new Set<() => void>()

  const show = (change: Partial<DraftState<T>>) => {
    state = { ...state, ...change }
    for (const listener of listeners) listener()
  }
  const copy = serverCopy({
    ticketId: place.about,
    kind: place.kind,
    read: () => (place.kind === onDevice || saysNothing(state.value) ? null : forServer()),
    noted: () => {
      dirty = true
      void keep()
    },
  })
  /** A try to send is this browser's own business. */
  const forServer = (): Record<string, unknown> => {
    const { intent: _, ...words } = state.value as Record<string, unknown>
    return { ...words, caret }
  }

  const keep = async () => {
    clearTimeout(timer)
    if (!dirty || !wasRead) return
    dirty = false
    since = null
    const savedAt = now()
    const kept = { value: state.value, savedAt, mark: copy.mark(), behind: copy.isBehind(), caret }
    const isKept = await keepDraft(place, kept).then(
      () => true,
      () => false,
    )
    show({ savedAt: isKept ? savedAt : null, cannotKeep: !isKept })
  }
  const keepSoon = () => {
    dirty = true
    const at = now()
    since ??= at
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), Math.max(0, Math.min(soon, since + longest - at)))
  }
  const put = (value: T, at: number | null, mark: Mark) => {
    caret = at
    touched = false
    copy.begin(mark, false)
    show({ value, round: state.round + 1 })
    keepSoon()
  }
  const adopt = ({
    draftId,
    version,
    value: { caret: at, ...words },
  }: Pick<RemoteDraft, 'draftId' | 'version' | 'value'>) =>
    put({ ...fresh, ...words }, typeof at === 'number' ? at : null, { draftId, version })

  /** Holds what is here against what the server has: newer words of mine come in, unless there is something to lose. */
  const reconcile = () => {
    if (!wasRead || !remote || (state.value as { intent?: unknown }).intent) return
    const known = remote.filter(({ kind, draftId }) => kind === place.kind && !endedHere.has(draftId))
    const { draftId, version } = copy.mark()
    const mine = known.find((draft) => draft.draftId === draftId)
    if (!copy.isBehind()) {
      if (saysNothing(state.value) && known[0]) adopt(known[0])
      else if (mine && mine.version > version && mine.writer !== writer()) adopt(mine)
      // I sent it, or threw it away, on another device.
      else if (!mine && version > 0 && !touched && !saysNothing(state.value)) void end('handled')
    }
    show({ others: known.filter((draft) => draft.draftId !== copy.mark().draftId) })
  }

  /** Another tab may have written or sent meanwhile: what is on the device wins over what was not touched here. */
  const take = async () => {
    const { value: before } = state
    const kept = await draftAt<T>(place).catch(() => null)
    const isFirst = !wasRead
    wasRead = true
    if (kept === null) return show({ cannotKeep: true })
    const isTouched = dirty || state.value !== before
    if (!isTouched) {
      if (kept?.mark) copy.begin(kept.mark, kept.behind ?? false)
      caret = kept?.caret ?? null
      show({ value: kept ? { ...fresh, ...kept.value } : fresh, savedAt: kept?.savedAt ?? null })
      if (kept?.behind) copy.touch(now())
    } else if (kept && isFirst) {
      if (kept.mark) copy.begin(kept.mark, true)
      show({ value: joinDrafts(kept.value, state.value, fresh) })
    }
    if (isTouched) await keep()
    reconcile()
  }

  const end = async (how: 'used' | 'handled' = 'used') => {
    clearTimeout(timer)
    dirty = false
    since = null
    caret = null
    show({ value: fresh, savedAt: null })
    await Promise.all([endDraft(place).catch(() => {}), copy.end(place.kind === onDevice ? 'handled' : how)])
  }

  return {
    place,
    get: () => state,
    subscribe(listener: () => void) {
      listeners.add(listener)
      const deaf = onEnded(place, (how) => {
        dirty = false
        if (how === 'refused') show({ value: { ...state.value, intent: null } })
        else put(fresh, null, newMark())
      })
      return () => {
        listeners.delete(listener)
        deaf()
      }
    },
    change(change: Partial<T> | ((value: T) => Partial<T>)) {
      const changed = typeof change === 'function' ? change(state.value) : change
      show({ value: { ...state.value, ...changed } })
      keepSoon()
      if (Object.keys(changed).every((name) => name === 'intent')) return
      touched = true
      copy.touch(now())
    },
    caret: () => caret,
    moveCaret(at: number) {
      if (at === caret) return
      caret = at
      if (!saysNothing(state.value)) keepSoon()
    },
    keep,
    take,
    flush: copy.flush,
    end,
    draftId: () => copy.mark().draftId,
    forServer,
    hear(drafts: readonly RemoteDraft[]) {
      remote = drafts
      reconcile()
    },
    /** Another of mine comes onto the page; what stands there goes aside and loses nothing. */
    async show(other: Pick<RemoteDraft, 'draftId' | 'version' | 'value'>) {
      await copy.flush()
      endedHere.delete(other.draftId)
      adopt(other)
      // The list at hand is older than this.
      touched = true
      reconcile()
    },
  }
}
export type Keeper<T extends object> = ReturnType<typeof createKeeper<T>>
