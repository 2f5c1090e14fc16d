import type { Ask, Clause } from '#contract/index.ts'
import { callOf } from './call.ts'

/** Said by a page that goes: the browser sends it on, and nobody is there to hear the answer. */
export function sayLeaving<C extends Clause>(clause: C, input: Ask<C>) {
  const { url, body = '' } = callOf(clause, input as object)
  navigator.sendBeacon(url, new Blob([body], { type: 'application/json' }))
}
