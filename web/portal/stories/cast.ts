import type { Attempt, Reader } from '#contract/pages.ts'
import type { Language } from '#contract/text.ts'
import { words } from '#contract/words/words.ts'

/** Saturday afternoon in Moscow; time stands still. */
export const now = '2026-11-21T11:22:00.000Z'
export const today = (time: string) => `2026-11-21T${time}:00.000Z`

/** The same people on every picture: Oleg writes, Anna answers first, Vera is the engineer. */
const people = {
  ru: {
    company: 'Линия Хостинг',
    account: 'ООО «Вектор»',
    oleg: 'Олег Тарасов',
    irina: 'Ирина Климова',
    anna: 'Анна Петрова',
    vera: 'Вера Соколова',
    first: 'Первая линия',
    second: 'Вторая линия',
  },
  en: {
    company: 'Linea Hosting',
    account: 'Vector LLC',
    oleg: 'Oleg Tarasov',
    irina: 'Irina Klimova',
    anna: 'Anna Petrova',
    vera: 'Vera Sokolova',
    first: 'First line',
    second: 'Second line',
  },
}
export type Cast = (typeof people)['en'] & { language: Language; say: (ru: string, en: string) => string }

export const castIn = (language: Language): Cast => ({
  ...people[language],
  language,
  say: (ru, en) => (language === 'ru' ? ru : en),
})

/** Oleg at his screen, unless the story says otherwise. */
export function readerIn(cast: Cast, change: Partial<Reader> = {}): Reader {
  let keys = 0
  return {
    language: cast.language,
    zone: 'Europe/Moscow',
    theme: 'system',
    now,
    company: cast.company,
    name: cast.oleg,
    door: 'portal',
    path: '/',
    assets: { css: ['/portal.css'], js: ['/portal.js'] },
    key: () => `00000000-0000-4000-8000-${String(++keys).padStart(12, '0')}`,
    attempt: null,
    done: null,
    ...change,
  }
}

export const stranger = { name: null, door: null } as const

/** A form that was refused for its fields. */
export function malformed(
  cast: Cast,
  form: string,
  values: Attempt['values'],
  fields: Record<string, string>,
): Attempt {
  const problem = { code: 'malformed', message: words[cast.language].refusals.malformed({}) }
  return {
    form,
    values,
    problem: { ...problem, fields: Object.entries(fields).map(([path, message]) => ({ path, message })) },
  }
}

/** A form, or a page, that was refused as a whole. */
export function refused(
  cast: Cast,
  form: string,
  values: Attempt['values'],
  code: keyof typeof words.en.refusals,
  facts: { seconds?: number; reference?: string; bytes?: number } = {},
): Attempt {
  const problem = { code, message: words[cast.language].refusals[code](facts) }
  return { form, values, problem: { ...problem, ...(facts.reference ? { reference: facts.reference } : {}) } }
}
