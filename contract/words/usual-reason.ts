import type { Language } from '../text.ts'

/** Why a time is moved when there is nothing more to say yet, in the client's language; whoever writes may say it better. */
export const usualReason: Record<Language, string> = {
  ru: 'Нужно ещё немного времени, чтобы разобраться.',
  en: 'We need a little more time to get to the bottom of it.',
}
