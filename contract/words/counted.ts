import type { Language } from '../text.ts'

const rules = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') }

/** The form that goes with a number: Russian has one, few, many and other; English one and other. */
export function counted(
  language: Language,
  n: number,
  forms: { one: string; few?: string; many?: string; other: string },
): string {
  const form = rules[language].select(n)
  const text = form === 'one' ? forms.one : form === 'few' ? forms.few : form === 'many' ? forms.many : forms.other
  return (text ?? forms.other).replace('#', String(n))
}
