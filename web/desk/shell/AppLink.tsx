import type { ComponentPropsWithRef, MouseEvent } from 'react'
import { useLocation } from 'wouter'
import { ButtonLink, type ButtonLinkProps } from '../../ui/ButtonLink.tsx'

/** Follows an address without loading the desk anew. Presses that ask for a new tab stay the browser's. */
export function useFollow() {
  const [, go] = useLocation()
  return (href: string, event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(href)
  }
}

type LinkProps = Omit<ComponentPropsWithRef<'a'>, 'style'> & { href: string }

export function AppLink({ href, onClick, ...native }: LinkProps) {
  const follow = useFollow()
  return (
    <a
      {...native}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        follow(href, event)
      }}
    />
  )
}

export function AppButtonLink(props: ButtonLinkProps) {
  const follow = useFollow()
  return <ButtonLink {...props} onClick={(event) => follow(props.href, event)} />
}
