import { useEffect, useRef } from 'react'

const names = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  '+': 'closer',
  '=': 'closer',
  '-': 'farther',
  '0': 'fit',
} as const
type Act = (typeof names)[keyof typeof names]

/** Keys of the window that stands open: whatever in it has the focus, but for what scrolls sideways by the same keys. */
export function useViewerKeys(acts: { [act in Act]?: () => void }) {
  const now = useRef(acts)
  now.current = acts
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const name = (names as Record<string, Act>)[event.key]
      const act = name && now.current[name]
      if (!act || scrollsBy(event)) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [])
}

function scrollsBy({ key, target }: KeyboardEvent): boolean {
  if (!key.startsWith('Arrow') || !(target instanceof HTMLElement)) return false
  return target.tabIndex === 0 && target.scrollWidth > target.clientWidth
}
