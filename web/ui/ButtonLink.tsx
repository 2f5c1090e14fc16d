import type { ComponentPropsWithRef } from 'react'
import type { ButtonProps } from './Button.tsx'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

type Native = Omit<ComponentPropsWithRef<'a'>, 'className' | 'style' | 'title'>

export type ButtonLinkProps = Native & Pick<ButtonProps, 'tone' | 'size' | 'icon' | 'keys'> & { href: string }

/** Goes somewhere and looks like a button. */
export function ButtonLink({ tone = 'plain', size, icon, keys, children, ...native }: ButtonLinkProps) {
  return (
    <a {...native} className="button" data-tone={tone} data-size={size}>
      {icon && <Icon of={icon} />}
      <span>{children}</span>
      {keys && <Kbd keys={keys} />}
    </a>
  )
}
