import type { Words } from '../../words.ts'

export const asked: Words['portal']['asked'] = {
  legend: ({ topic }) => `К этой теме: ${topic}`,
  optional: 'не обязательно',
  nothing: 'Не выбрано',
  show: 'Показать вопросы этой темы',
  showHelp: 'У каждой темы свои вопросы. Всё написанное останется на месте.',
  topicRefused: ({ name }) => `${name} (нужен второй фактор)`,
  fileKept: 'Файл уже здесь и уйдёт вместе с заявкой.',
  timeHelp: ({ zone }) => `Время: ${zone}`,
  if: {
    answered: ({ field }) => `Если ответили на «${field}»:`,
    equal: ({ field, value }) => `Если «${field}»\u00a0— «${value}»:`,
    not_equal: ({ field, value }) => `Если «${field}»\u00a0— не «${value}»:`,
    one_of: ({ field, value }) => `Если «${field}»\u00a0— что-то из этого: ${value}:`,
  },
  answers: 'Что вы сообщили',
  looking: {
    title: ({ name }) => `Так эту заявку видит ${name}`,
    lead: 'Отсюда ничего нельзя отправить, и ничего не считается прочитанным. То, что вы смотрели, записано в историю заявки.',
    back: 'Вернуться к заявке на рабочем месте',
  },
  preview: {
    title: 'Форма, как её видит клиент',
    nothing: 'У этой темы своих вопросов нет: клиент пишет, что случилось, и всё.',
  },
}
