import type { Language } from '../text.ts'
import { en } from './en.ts'
import { ru } from './ru.ts'

/** Every sentence a person reads. Russian must satisfy the type of English: a missing sentence does not compile. */
export type Words = typeof en

export const words: Record<Language, Words> = { en, ru }
