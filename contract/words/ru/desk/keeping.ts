import { counted } from '../../counted.ts'
import type { Words } from '../../words.ts'

export const keeping: Words['desk']['keeping'] = {
  title: 'Обещания',
  lead: 'Как скоро клиенты слышат нас. Уже обещанное не меняется.',
  change: 'Изменить',
  changeNamed: ({ name }) => `Изменить: ${name}`,
  save: 'Сохранить',
  saved: 'Сохранено.',
  add: 'Добавить',
  name: 'Название',
  aroundTheClock: 'круглосуточно',
  duration: ({ minutes }) =>
    minutes % 60 === 0
      ? counted('ru', minutes / 60, { one: '# час', few: '# часа', many: '# часов', other: '# часа' })
      : minutes < 60
        ? `${minutes}\u00a0мин`
        : `${Math.floor(minutes / 60)}\u00a0ч ${minutes % 60}\u00a0мин`,
  durationHelp: 'Например, 15м, 4ч или 1ч 30м; рабочее время по календарю.',
  durationWrong: 'Напишите срок так: 15м, 4ч или 1ч 30м.',
  terms: {
    title: 'Сроки по приоритетам',
    formTitle: ({ priority }) => `Сроки: ${priority}`,
    priority: 'Приоритет',
    firstReply: 'Первый ответ',
    update: 'Следующее сообщение',
    calendar: 'Считаем по',
    choose: 'Выберите календарь',
  },
  calendars: {
    title: 'Календари',
    add: 'Добавить календарь',
    added: 'Календарь добавлен.',
    zone: 'Часовой пояс',
    hours: 'Часы',
    hoursHelp: 'Например, 09:00-13:00, 14:00-18:00. Ночная смена: 20:00-08:00. Пусто\u00a0— выходной.',
    hoursWrong: ({ days }) => `Напишите часы так: 09:00-18:00. Проверьте: ${days}.`,
    days: ['Понедельник', 'Вторник', 'Среда', 'Четверг', 'Пятница', 'Суббота', 'Воскресенье'],
    never: 'Ни в один день нет часов: тогда считаем круглосуточно.',
    exceptions: 'Праздники и другие особые даты',
    exceptionsHelp: 'По одной в строке: 2026-12-31\u00a0— выходной, 2026-12-30 09:00-15:00\u00a0— свои часы.',
    exceptionsWrong: ({ lines }) => `Эти строки непонятны: ${lines}.`,
    holidays: ({ year }) => `Добавить праздники России на ${year} год`,
    count: ({ n }) =>
      counted('ru', n, { one: '# особая дата', few: '# особые даты', many: '# особых дат', other: '# особой даты' }),
    uses: ({ n }) =>
      n ? counted('ru', n, { one: '# срок', few: '# срока', many: '# сроков', other: '# срока' }) : 'не используется',
    usedBy: 'Где используется',
    preview: ({ filed, due, time }) => `Заявке, поданной ${filed}, при сроке ${time} обещаем первый ответ до ${due}.`,
    retire: 'Убрать',
    retireNamed: ({ name }) => `Убрать: ${name}`,
    retired: 'Календарь убран.',
    inUse: 'По нему считаются сроки. Сначала назначьте им другой.',
  },
  topics: {
    terms: 'Обещания по этой теме',
    own: 'Свои сроки, при любом приоритете',
    saveTerms: 'Сохранить сроки',
    elsewhere: 'Темы и что они спрашивают',
  },
}
