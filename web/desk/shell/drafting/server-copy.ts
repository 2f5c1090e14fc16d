import type { DraftKind } from '#contract/drafts.ts'
import { drafts } from '#contract/index.ts'
import { ask } from '../../../wire/ask.ts'
import { newKey } from '../../../wire/key.ts'
import { network } from '../../../wire/network.ts'
import { Unreachable } from '../../../wire/refused.ts'
import { writer } from '../writer.ts'

/** The draft as the server knows it; version 0: it does not yet. */
export type Mark = { draftId: string; version: number }
export const newMark = (): Mark => ({ draftId: newKey(), version: 0 })

/** What is not about a ticket lies on the device alone: the server keeps drafts by their tickets. */
export const onDevice = 'for-client'
export type OnDevice = typeof onDevice

/** Once the hand rests, and at the latest so long after the first letter that the server has not got. */
const rest = 1200
const longest = 4000

/** Ended on this page: a list that was asked for before that must not bring them back. */
export const endedHere = new Set<string>()

type Terms = {
  ticketId: string
  kind: DraftKind | OnDevice
  /** What to keep now; null when the draft says nothing any more. */
  read: () => Record<string, unknown> | null
  /** After every answer: how the server knows it from now on. */
  noted: () => void
}

/**
 * The copy of a draft on the server: one save at a time, the newest words in each. What cannot be saved waits for the
 * next letter or for the network; the device has it meanwhile.
 */
export function serverCopy({ ticketId, kind, read, noted }: Terms) {
  let mark = newMark()
  let behind = false
  let since: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let saving: Promise<void> = Promise.resolve()
  let stop = () => {}

  const save = async () => {
    if (!behind) return
    behind = false
    since = null
    const value = read()
    try {
      if (value && kind !== onDevice)
        mark = await ask(drafts.keepDraft, { ...mark0(mark), ticketId, kind, value, writer: writer() }, unkeyed)
      else await discard()
      noted()
    } catch (error) {
      behind = true
      if (error instanceof Unreachable) waitForNetwork()
    }
  }
  const discard = async () => {
    const { draftId, version } = mark
    if (version === 0) return
    endedHere.add(draftId)
    mark = newMark()
    await ask(drafts.endDraft, { draftId, why: 'discarded' })
  }
  const waitForNetwork = () => {
    stop()
    stop = network.subscribe(() => {
      if (network.lostAt() !== null) return
      stop()
      void flush()
    })
  }
  const flush = () => {
    clearTimeout(timer)
    saving = saving.then(save)
    return saving
  }

  return {
    mark: () => mark,
    isBehind: () => behind,
    /** What lay on the device was this. */
    begin(known: Mark, isBehind: boolean) {
      mark = known
      behind = isBehind
    },
    /** Something was written. */
    touch(at: number) {
      behind = true
      since ??= at
      clearTimeout(timer)
      timer = setTimeout(() => void flush(), Math.max(0, Math.min(rest, since + longest - at)))
    },
    flush,
    /** It was sent or saved; `handled`: whoever took it has ended it on the server too. */
    async end(how: 'used' | 'handled') {
      clearTimeout(timer)
      behind = false
      await saving
      stop()
      const { draftId } = mark
      endedHere.add(draftId)
      mark = newMark()
      // Also what no save was answered for: its answer may have been lost.
      if (how === 'used') await ask(drafts.endDraft, { draftId, why: 'used' }).catch(() => {})
    },
  }
}

const mark0 = ({ draftId, version }: Mark) => ({ draftId, base: version })
/** A save may be repeated as it is; to keep an answer for each would be most of its price. */
const unkeyed = { key: null, promptly: true }
