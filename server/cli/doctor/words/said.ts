import type { Check, Facts, Finding } from '../finding.ts'

/** What was found, and what to do about it. */
export type Said = { said: string; todo?: string }
export type Words = Record<Check, (facts: Facts, state: Finding['state']) => Said>

/** Bytes, in the unit people speak of them in. */
export const size = (bytes = 0) => {
  const GB = bytes / 1024 ** 3
  return GB >= 1 ? `${GB.toFixed(1)} GB` : `${Math.round(bytes / 1024 ** 2)} MB`
}

/** The first line says it, what follows is to be done. */
export const lines = (text = '') => {
  const [said = '', ...todo] = text.split('\n')
  return todo.length ? { said, todo: todo.join('\n    ') } : { said }
}
