import type { Words } from '../../words.ts'

export const answers: Words['desk']['views']['answers'] = {
  title: 'Ответы на вопросы тем',
  columns: 'Столбцы с ответами',
  add: 'Условие по вопросу',
  question: ({ label, topics }) => `${label} (${topics})`,
  is: ({ label }) => `«${label}»`,
  contains: 'Содержит',
  containsHelp: 'Пусто: любой ответ.',
  drop: ({ label }) => `Убрать условие по вопросу «${label}»`,
  dropIt: 'Убрать',
}
