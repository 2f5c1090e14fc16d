import { newKey } from '../../wire/key.ts'

const name = 'otklik-writer'
let known: string | undefined

/** This browser, as drafts know it: two that write on the same draft are told apart by it. */
export function writer(): string {
  known ??= kept()
  return known
}

function kept(): string {
  const fresh = newKey()
  try {
    const before = localStorage.getItem(name)
    if (!before) localStorage.setItem(name, fresh)
    return before ?? fresh
  } catch {
    return fresh
  }
}
