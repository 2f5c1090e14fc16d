import { useEffect } from 'react'
import { useStore } from '../../ui/store.ts'
import { urgentNotices } from './bell.ts'
import { useWords } from './reader.tsx'

/** The title of the window; what is wrong stands first, because only the beginning of a tab is seen. */
export function useTitle(page: string, state?: string) {
  const title = useWords().desk.frame.title({ page })
  const urgent = useStore(urgentNotices)
  const first = state ?? (urgent > 0 ? `⚠ ${urgent}` : undefined)
  useEffect(() => {
    document.title = first ? `${first} · ${title}` : title
  }, [title, first])
}
