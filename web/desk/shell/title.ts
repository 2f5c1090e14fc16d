import { useEffect } from 'react'
import { useWords } from './reader.tsx'

/** The title of the window; what is wrong stands first, because only the beginning of a tab is seen. */
export function useTitle(page: string, state?: string) {
  const title = useWords().desk.frame.title({ page })
  useEffect(() => {
    document.title = state ? `${state} · ${title}` : title
  }, [title, state])
}
