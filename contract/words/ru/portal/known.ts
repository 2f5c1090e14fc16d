import type { Words } from '../../words.ts'

export const known: Words['portal']['known'] = {
  title: 'Известные проблемы',
  said: ({ what, since, next }) => `Мы уже знаем: ${what}, с\u00a0${since}. Следующее сообщение до\u00a0${next}.`,
  late: ({ what, since, next }) =>
    `Мы уже знаем: ${what}, с\u00a0${since}. Обещали написать до\u00a0${next} и не успели. Работаем дальше.`,
  services: ({ list }) => `Из ваших услуг затронуты: ${list}`,
  otherwise: 'У вас другое? Напишите нам ниже, как обычно.',
}
