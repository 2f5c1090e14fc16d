import type { ReactNode } from 'react'
import { showToast, type Toast } from '../../ui/toasts.ts'

/** Short news that something was done. */
export const sayDone = (text: string, action?: Toast['action']) =>
  showToast({ id: 'done', tone: 'ok', content: text, spoken: text, stay: 8, ...(action ? { action } : {}) })

/** Something was not done, and the page it belongs to may be gone already. */
export const sayRefused = (content: ReactNode, spoken: string) =>
  showToast({ id: 'refused', tone: 'warn', content, spoken, stay: 20 })
