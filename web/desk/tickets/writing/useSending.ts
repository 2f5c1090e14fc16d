import { useCallback, useEffect, useRef, useState } from 'react'
import type { Ask, Clause, Output } from '#contract/index.ts'
import { ask } from '../../../wire/ask.ts'
import { newKey } from '../../../wire/key.ts'
import { Refused, Unreachable } from '../../../wire/refused.ts'
import { useLostAt } from '../../shell/OfflineBar.tsx'
import { useRefresh } from '../../shell/screen.ts'
import type { Draft } from '../../shell/useDraft.ts'

/** One thing somebody meant to send: kept with its draft until the server has answered, so that it is sent once. */
type Intent = { signature: string; input: object; key: string }
export type Drafted = { intent: Intent | null }

export type Sending<C extends Clause> = {
  /** `idle`, on its way, or waiting for a connection. */
  phase: 'idle' | 'sending' | 'waiting'
  error: Error | null
  /** An earlier try got no answer: whether it arrived is not known, and sending again is safe. */
  unknown: boolean
  send: (input: () => Ask<C>) => void
  stopWaiting: () => void
}

const pause = 2000

/**
 * Sends what was drafted, exactly once. The input is frozen with its key before it leaves; the same words go again
 * under the same key, after a lost answer, a reload or a killed browser alike. A yes ends the draft, nothing else does.
 */
export function useSending<C extends Clause, T extends Drafted>(
  clause: C,
  draft: Draft<T>,
  done: (output: Output<C>, input: Ask<C>) => void,
): Sending<C> {
  const [state, setState] = useState<{ phase: Sending<C>['phase']; error: Error | null }>({
    phase: 'idle',
    error: null,
  })
  const busy = useRef(false)
  const refresh = useRefresh()
  const lostAt = useLostAt()

  const run = async (intent: Intent) => {
    if (busy.current) return
    busy.current = true
    setState({ phase: 'sending', error: null })
    try {
      const output = await ask(clause, intent.input as Ask<C>, { key: intent.key })
      await draft.end()
      setState({ phase: 'idle', error: null })
      done(output, intent.input as Ask<C>)
    } catch (error) {
      // A clear no leaves nothing behind on the server, so the next try is a new one.
      if (error instanceof Refused) draft.change({ intent: null } as Partial<T>)
      setState({ phase: error instanceof Unreachable ? 'waiting' : 'idle', error: error as Error })
    } finally {
      busy.current = false
      void refresh()
    }
  }
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })

  const send = async (input: () => Ask<C>) => {
    const { intent: earlier, ...words } = draft.value
    const signature = JSON.stringify(words)
    const same = earlier?.signature === signature
    const intent = same ? earlier : { signature, input: input() as object, key: earlier?.key ?? newKey() }
    draft.change({ intent } as Partial<T>)
    await draft.keep()
    await run(intent)
  }

  const { intent } = draft.value
  const again = useCallback(() => intent && latest.current(intent), [intent])
  useEffect(() => {
    if (state.phase !== 'waiting' || lostAt !== null) return
    const timer = setTimeout(again, pause)
    return () => clearTimeout(timer)
  }, [state.phase, lostAt, again])

  return {
    ...state,
    unknown: state.phase === 'idle' && intent !== null,
    send: (input) => void send(input),
    stopWaiting: () => setState({ phase: 'idle', error: null }),
  }
}
