import type { Language } from '#contract/text.ts'

/** Russian when the reader prefers it, English otherwise. */
export function preferred(accepted: string): Language {
  const firstOf = (language: string) => {
    const at = accepted.toLowerCase().search(new RegExp(`(^|[,\\s])${language}`))
    return at < 0 ? Number.POSITIVE_INFINITY : at
  }
  return firstOf('ru') < firstOf('en') ? 'ru' : 'en'
}
