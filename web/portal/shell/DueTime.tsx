import type { ReactNode } from 'react'

export type DueTimeProps = {
  at: string
  /** The server's time now: a wrong clock on the reader's side must not make a wrong promise. */
  now: string
  /** Said in place of "in 8 minutes" once the time has passed. */
  passed: string
  /** The time in words, whole without a script: "до 14:30". */
  children: ReactNode
}

export function DueTime({ at, now, passed, children }: DueTimeProps) {
  return (
    <due-time at={at} now={now} passed={passed}>
      <time dateTime={at}>{children}</time>
    </due-time>
  )
}
