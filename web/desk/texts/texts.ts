import type { mail, Output } from '#contract/index.ts'

export type OwnText = Output<typeof mail.ownTexts>['texts'][number]
export const languages = ['ru', 'en'] as const
export type TextLanguage = (typeof languages)[number]

/** How a place is written in a text. */
export const asBlanks = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ')
