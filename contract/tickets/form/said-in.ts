import type { Language } from '../../text.ts'

/** In the reader's language; where it is missing, in the other: a question in the wrong language beats an empty one. */
export const saidIn = (language: Language, { ru, en }: { ru: string; en: string }) =>
  language === 'ru' ? ru || en : en || ru
