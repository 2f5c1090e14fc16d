import { useEffect, useState } from 'react'
import { now } from '../clock.ts'

/** Seconds left of so many milliseconds, counted from when they were told; zero at the end. */
export function useSecondsLeft(goesIn: number, of: string): number {
  const [at, setAt] = useState(() => ({ of, goesIn, until: now() + goesIn, left: goesIn }))
  if (at.of !== of || at.goesIn !== goesIn) setAt({ of, goesIn, until: now() + goesIn, left: goesIn })
  useEffect(() => {
    const timer = setInterval(() => setAt((at) => ({ ...at, left: at.until - now() })), 250)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.ceil(at.left / 1000))
}
