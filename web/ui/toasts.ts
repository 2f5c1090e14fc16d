import type { ReactNode } from 'react'
import { announce } from './announce.ts'
import { createStore } from './store.ts'

export type Toast = {
  /** A second toast of the same id takes the place of the first. */
  id: string
  tone?: 'plain' | 'ok' | 'warn' | 'danger'
  content: ReactNode
  /** What a screen reader is told, once, even if the content goes on counting. */
  spoken: string
  action?: { label: string; keys?: string | undefined; onPress: () => void }
  /** Seconds before it leaves by itself; without a number it stays until dismissed. */
  stay?: number
}

export const toasts = createStore<Toast[]>([])

export function showToast(toast: Toast) {
  toasts.set((now) => [...now.filter(({ id }) => id !== toast.id), toast].slice(-4))
  announce(toast.spoken, { urgent: toast.tone === 'danger' })
}

export function dismissToast(id: string) {
  toasts.set((now) => now.filter((toast) => toast.id !== id))
}
