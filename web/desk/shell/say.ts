import { type ReactNode, useEffect } from 'react'
import { showToast, type Toast } from '../../ui/toasts.ts'
import { wordsOf } from './fault.ts'
import { useWords } from './reader.tsx'

/** Short news that something was done. */
export const sayDone = (text: string, action?: Toast['action']) =>
  showToast({ id: 'done', tone: 'ok', content: text, spoken: text, stay: 8, ...(action ? { action } : {}) })

/** Something was not done, and the page it belongs to may be gone already. */
export const sayRefused = (content: ReactNode, spoken: string) =>
  showToast({ id: 'refused', tone: 'warn', content, spoken, stay: 20 })

/** Says why an order without a form of its own was not taken. */
export function useSaidRefusal(error: Error | null) {
  const t = useWords()
  useEffect(() => {
    if (!error) return
    const said = wordsOf(error, t)
    sayRefused(said, said)
  }, [error, t])
}
