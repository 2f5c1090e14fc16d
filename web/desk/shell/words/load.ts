import type { Language } from '#contract/text.ts'
import type { Words } from '#contract/words/words.ts'

/** What of the catalogue the desk reads; the portal and the mails keep theirs. */
export type DeskWords = Pick<Words, 'common' | 'desk' | 'refusals'>

const catalogues: Record<Language, () => Promise<DeskWords>> = {
  ru: () => import('./ru.ts'),
  en: () => import('./en.ts'),
}

/** One language is loaded, not both. */
export const loadWords = (language: Language): Promise<DeskWords> => catalogues[language]()

/** Before we know who reads: what the browser prefers. */
export const guessLanguage = (): Language => (navigator.language.toLowerCase().startsWith('ru') ? 'ru' : 'en')
