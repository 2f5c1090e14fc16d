import type { ReactNode } from 'react'
import css from './Stack.module.css'

type Gap = 4 | 8 | 12 | 16 | 24 | 32

export type StackProps = { gap?: Gap; children: ReactNode }

/** One under another. */
export function Stack({ gap = 12, children }: StackProps) {
  return (
    <div className={css.stack} data-gap={gap}>
      {children}
    </div>
  )
}

/** Side by side, wrapping; `apart` sends the last to the far end. */
export function Line({ gap = 8, apart, children }: StackProps & { apart?: boolean }) {
  return (
    <div className={css.line} data-gap={gap} data-apart={apart}>
      {children}
    </div>
  )
}
