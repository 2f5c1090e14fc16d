import { type RefObject, useEffect, useState } from 'react'
import { seqInHash } from '../../../wire/addresses.ts'
import { useWords } from '../../shell/reader.tsx'
import { sayRefused } from '../../shell/say.ts'
import type { Conversing } from './useConversation.ts'

/** The message that the address names: fetched if it lies among the folded ones, brought into sight, marked and focused. */
export function useLinkedMessage({ shown, show, gapOver, pending }: Conversing, talk: RefObject<HTMLElement | null>) {
  const { notThere } = useWords().desk.thread.link
  const [wanted, setWanted] = useState(() => seqInHash(location.hash))
  const [marked, setMarked] = useState<number | null>(null)
  useEffect(() => {
    const follow = () => {
      setMarked(null)
      setWanted(seqInHash(location.hash))
    }
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  const here = wanted !== null && shown.entries.some(({ seq }) => seq === wanted)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `show` and `gapOver` are new each time; what moves this on are the entries
  useEffect(() => {
    if (wanted === null || marked === wanted || pending) return
    const gap = gapOver(wanted)
    if (here) return bringIntoSight(talk.current, wanted, () => setMarked(wanted))
    if (gap) return void show(gap, wanted)
    setWanted(null)
    sayRefused(notThere, notThere)
  }, [wanted, marked, here, shown, pending])
  return { marked, isWanted: wanted !== null }
}

/** Twice: what is laid out only when it comes into sight is taller than was guessed. */
function bringIntoSight(talk: HTMLElement | null, seq: number, done: () => void) {
  const scroll = () => talk?.querySelector(`#entry-${seq}`)?.scrollIntoView({ block: 'center' })
  let frame = requestAnimationFrame(() => {
    scroll()
    frame = requestAnimationFrame(() => {
      scroll()
      talk?.querySelector<HTMLElement>(`#entry-${seq}`)?.focus({ preventScroll: true })
      done()
    })
  })
  return () => cancelAnimationFrame(frame)
}
