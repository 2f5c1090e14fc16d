import { useEffect, useRef } from 'react'
import { presence } from '#contract/index.ts'
import { ask } from '../../../wire/ask.ts'
import { newKey } from '../../../wire/key.ts'
import { sayLeaving } from '../../../wire/leaving.ts'
import { sitsHere } from '../../../wire/presence.ts'
import { isTyping } from '../../shell/keys.ts'

/** This page, among all that lie open. */
const tab = newKey()
const saidAgainEvery = 15_000
/** Who has stopped for so long is thinking or has gone for tea: they look. */
const writesFor = 20_000
/** A ticket that only lies open is looked at by nobody. */
const sitsFor = 3 * 60_000

/**
 * Says that the reader is at this ticket while they are, and that they write when they do: that, and never a word.
 * `reply` is the text of an open reply; what is typed into a note is nobody's business.
 */
export function useHere(ticketId: string, reply: string | null) {
  const typedAt = useRef(Number.NEGATIVE_INFINITY)
  const said = useRef<'looks' | 'writes' | null>(null)
  const tell = useRef(() => {})

  useEffect(() => {
    const say = (doing: 'looks' | 'writes') => {
      said.current = doing
      ask(presence.tellPresence, { ticketId, tab, doing }).catch(() => {})
    }
    const leave = () => {
      if (said.current) sayLeaving(presence.tellPresence, { ticketId, tab, doing: 'left' })
      said.current = null
    }
    tell.current = () => {
      if (document.hidden || !sitsHere(sitsFor)) leave()
      else say(performance.now() - typedAt.current < writesFor ? 'writes' : 'looks')
    }
    const now = () => tell.current()
    now()
    const timer = setInterval(now, saidAgainEvery)
    addEventListener('visibilitychange', now)
    addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      removeEventListener('visibilitychange', now)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [ticketId])

  // A draft that is read back changes the text as well; only a person who types stands in the field.
  useEffect(() => {
    if (!reply || !isTyping(document.activeElement ?? document.body)) return
    typedAt.current = performance.now()
    if (said.current === 'looks') tell.current()
  }, [reply])
}
