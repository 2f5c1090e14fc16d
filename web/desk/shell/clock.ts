import { useSyncExternalStore } from 'react'

/** The desk's only look at the clock. Everything that counts down moves together, six times a minute. */
const tick = 10_000
let shown = Date.now()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

export const now = () => Date.now()

function subscribe(listener: () => void) {
  listeners.add(listener)
  timer ??= setInterval(move, tick)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

function move() {
  shown = Date.now()
  for (const listener of listeners) listener()
}

const current = () => {
  // Nobody watched for a while: what was shown last may be old.
  if (Date.now() - shown > 2 * tick) shown = Date.now()
  return shown
}

/** The time as the page shows it, in milliseconds. */
export const useNow = () => useSyncExternalStore(subscribe, current)
