import type { Words } from '../../words.ts'

export const overtaken: Words['desk']['overtaken'] = {
  title: ({ who, at }) => `Пока вы писали, это сохранили: ${who || 'кто-то другой'}, ${at}`,
  safe: 'Написанное вами здесь и не тронуто.',
  safeAndTheirs: 'Написанное вами здесь и не тронуто. Сейчас сохранено вот что:',
  take: 'Взять сохранённое',
  keep: 'Оставить моё',
}
