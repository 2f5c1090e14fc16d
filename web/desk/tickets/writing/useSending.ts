import { useCallback, useEffect, useRef, useState } from 'react'
import type { SendKind } from '#contract/drafts.ts'
import { type Ask, type Clause, drafts, type Output } from '#contract/index.ts'
import { newKey } from '../../../wire/key.ts'
import { Refused } from '../../../wire/refused.ts'
import { nameOf } from '../../shell/drafts.ts'
import { useLostAt } from '../../shell/OfflineBar.tsx'
import { useRefresh } from '../../shell/screen.ts'
import { type Intent, post, triedByTheirEditor } from '../../shell/sending/intent.ts'
import { useMySends } from '../../shell/sending/useMySends.ts'
import type { Draft } from '../../shell/useDraft.ts'
import { writer } from '../../shell/writer.ts'

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

/** What became of it: done, or held for some seconds in which it can be taken back. */
export type Sent<C extends Clause> = { held: boolean; input: Ask<C>; output: Output<C> | null }

const pause = 2000

/**
 * Sends what was drafted, exactly once. The input is frozen with its key before it leaves; the same words go again
 * under the same key, after a lost answer, a reload or a killed browser alike. A yes ends the draft, nothing else does.
 * With `kind` it goes through the seconds in which its author can take it back.
 */
export function useSending<C extends Clause, T extends Drafted>(
  clause: C,
  draft: Draft<T>,
  done: (sent: Sent<C>) => void,
  kind?: SendKind,
): Sending<C> {
  const [state, setState] = useState<{ phase: 'idle' | 'sending'; error: Error | null }>({ phase: 'idle', error: null })
  const busy = useRef(false)
  const refresh = useRefresh()
  const lostAt = useLostAt()
  const { habits } = useMySends()
  const { intent } = draft.value
  useOwnTries(draft)

  const run = async (intent: Intent) => {
    if (busy.current) return
    busy.current = true
    setState({ phase: 'sending', error: null })
    const held = intent.route === drafts.holdSend.route
    try {
      const output = await post(intent)
      await draft.end(held ? 'handled' : 'used')
      setState({ phase: 'idle', error: null })
      done({ held, input: orderIn(intent) as Ask<C>, output: held ? null : (output as Output<C>) })
    } catch (error) {
      // A clear no leaves nothing behind on the server, so the next try is a new one.
      if (error instanceof Refused) draft.change({ intent: null } as Partial<T>)
      setState({ phase: 'idle', error: error as Error })
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
    const key = earlier?.key ?? newKey()
    const made = () => ({ signature, key, ...asked(clause, draft, input(), kind, habits.undoSeconds) })
    // From here on it waits to go, and goes even if this page does not live to see it.
    const intent = { ...(same ? earlier : made()), waits: true }
    setState({ phase: 'sending', error: null })
    draft.change({ intent } as Partial<T>)
    await draft.keep()
    await run(intent)
  }

  const waits = state.phase === 'idle' && intent?.waits === true
  const again = useCallback(() => intent && latest.current(intent), [intent])
  useEffect(() => {
    if (!waits || lostAt !== null) return
    const timer = setTimeout(again, pause)
    return () => clearTimeout(timer)
  }, [waits, lostAt, again])

  return {
    ...state,
    phase: waits ? 'waiting' : state.phase,
    unknown: state.phase === 'idle' && intent !== null && !waits,
    send: (input) => void send(input),
    stopWaiting: () => draft.change({ intent: intent && { ...intent, waits: false } } as Partial<T>),
  }
}

/** While the editor is open it tries by itself, and nobody behind its back. */
function useOwnTries({ place }: Pick<Draft<object>, 'place'>) {
  const name = nameOf(place)
  useEffect(() => {
    triedByTheirEditor.add(name)
    return () => void triedByTheirEditor.delete(name)
  }, [name])
}

/** The order itself, or the one that holds it: whose author wants no seconds asks for it at once. */
function asked<C extends Clause, T extends Drafted>(
  clause: C,
  draft: Draft<T>,
  order: Ask<C>,
  kind: SendKind | undefined,
  seconds: number,
): Pick<Intent, 'route' | 'input'> {
  if (!kind || seconds === 0) return { route: clause.route, input: order as object }
  const kept = { draftId: draft.draftId(), value: draft.forServer(), writer: writer() }
  return { route: drafts.holdSend.route, input: { send: { kind, order }, draft: kept } }
}

const orderIn = ({ route, input }: Intent) =>
  route === drafts.holdSend.route ? (input as { send: { order: object } }).send.order : input
