import type { Language } from '#contract/text.ts'
import { type Condition, type Field, saidIn } from '#contract/tickets.ts'
import type { words } from '#contract/words/words.ts'

type Say = (typeof words)['en']['portal']['asked']['if']

/** "If “What is it about?” is “Papers are needed”:", for who reads the form without a script. */
export function conditionsInWords(
  { conditions }: Pick<Field, 'conditions'>,
  fields: readonly Field[],
  language: Language,
  say: Say,
): string[] {
  return conditions.flatMap((condition) => {
    const asked = fields.find(({ id }) => id === condition.field)
    if (!asked) return []
    const field = saidIn(language, asked.label)
    return [say[condition.is]({ field, value: valuesOf(condition, asked, language) })]
  })
}

const valuesOf = ({ values }: Condition, { options }: Field, language: Language) =>
  values
    .map((value) => options.find(({ id }) => id === value))
    .map((option, n) => (option ? saidIn(language, option.label) : values[n]))
    .join(', ')
