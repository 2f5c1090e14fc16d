import { sql } from 'kysely'
import type { Language } from '#contract/text.ts'
import type { Field, FieldKind, Said } from '#contract/tickets.ts'
import type { Db } from '#platform/db.ts'

type Question = {
  field: string
  kind: FieldKind
  label: string
  topics: string[]
  options: { id: string; name: string }[]
}

const inWords = ({ ru, en }: Said, language: Language) => (language === 'ru' ? ru || en : en || ru)

/** Every question of the topics, each name once: called as the first topic that asks it calls it. */
export async function questionsAsked(db: Db, language: Language): Promise<Question[]> {
  const { rows } = await sql<{ name_ru: string; name_en: string; fields: Field[] }>`
    select name_ru, name_en, fields from topics where fields <> '[]' order by active desc, position, id`.execute(db)
  const questions = new Map<string, Question>()
  for (const topic of rows) {
    const called = language === 'ru' ? topic.name_ru : topic.name_en
    for (const field of topic.fields) addTo(questions, field, called, language)
  }
  return [...questions.values()]
}

function addTo(
  questions: Map<string, Question>,
  { id, kind, label, options }: Field,
  topic: string,
  language: Language,
) {
  const known = questions.get(id) ?? { field: id, kind, label: inWords(label, language), topics: [], options: [] }
  const unknown = options.filter((option) => !known.options.some((other) => other.id === option.id))
  questions.set(id, {
    ...known,
    topics: [...known.topics, topic],
    options: [...known.options, ...unknown.map((option) => ({ id: option.id, name: inWords(option.label, language) }))],
  })
}
