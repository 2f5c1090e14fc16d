import type { ReactElement } from 'react'
import { Focusable } from 'react-aria-components/Focusable'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'
import { Kbd } from './Kbd.tsx'
import css from './Tip.module.css'

export type TipProps = {
  text: string
  keys?: string
  /** A host element that takes focus: `<button>`, `<a>`. */
  children: ReactElement<object, string>
}

/** A few words over a thing, for pointer and keyboard alike; never the only place where they are said. */
export function Tip({ text, keys, children }: TipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      <Focusable>{children}</Focusable>
      <Tooltip className={css.tip} offset={6}>
        {text}
        {keys && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
