import { useEffect, useRef } from 'react'

/** Whenever another one of a row that moves sideways is current, it comes into sight. */
export function useInSight<T extends Element>(current: string | undefined) {
  const here = useRef<T>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: it looks again when another one is current
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no way to clean up.
    here.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [current])
  return here
}
