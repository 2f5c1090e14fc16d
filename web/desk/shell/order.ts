import { useRef, useState } from 'react'
import type { Ask, Clause, Output } from '#contract/index.ts'
import { ask } from '../../wire/ask.ts'
import { newKey } from '../../wire/key.ts'
import { Refused } from '../../wire/refused.ts'
import { orConfirmed } from './confirming.ts'
import { useRefresh } from './screen.ts'

export type Order<C extends Clause> = {
  /** What the server answered; nothing when it was not taken. */
  give: (input: Ask<C>) => Promise<Output<C> | undefined>
  pending: boolean
  /** Why the last try was not taken. */
  error: Error | null
  forget: () => void
}

/**
 * Orders what a clause promises, once: the key stays until the server has said yes. Should the first try have arrived
 * unseen and the form be changed since, the server knows the key and says so.
 */
export function useOrder<C extends Clause>(clause: C, done: (output: Output<C>, input: Ask<C>) => void): Order<C> {
  const [state, setState] = useState<{ pending: boolean; error: Error | null }>({ pending: false, error: null })
  const key = useRef<string | null>(null)
  const busy = useRef(false)
  const refresh = useRefresh()

  const give = async (input: Ask<C>) => {
    if (busy.current) return undefined
    busy.current = true
    setState({ pending: true, error: null })
    key.current ??= newKey()
    try {
      const name = key.current
      const output = await orConfirmed(() => ask(clause, input, { key: name }))
      key.current = null
      setState({ pending: false, error: null })
      done(output, input)
      return output
    } catch (error) {
      if (error instanceof Refused && error.code === 'key_reused') key.current = null
      setState({ pending: false, error: error as Error })
      return undefined
    } finally {
      busy.current = false
      void refresh()
    }
  }
  return { give, ...state, forget: () => setState({ pending: false, error: null }) }
}
