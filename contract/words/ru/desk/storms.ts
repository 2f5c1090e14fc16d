import { counted } from '../../counted.ts'
import type { Words } from '../../words.ts'

const held = (n: number) =>
  counted('ru', n, {
    one: 'Задержано # письмо',
    few: 'Задержаны # письма',
    many: 'Задержано # писем',
    other: 'Задержано # письма',
  })
const mails = (n: number) => counted('ru', n, { one: '# письмо', few: '# письма', many: '# писем', other: '# письма' })

export const storms: Words['desk']['storms'] = {
  sender: ({ about, n }) => `${held(n)}: ${about} пишет больше, чем пишет человек`,
  subject: ({ about, n }) => `${held(n)}: слишком много с темой «${about}»`,
  ticket: ({ number }) => `Для заявки №\u00a0${number}.`,
  since: ({ from, to }) => `С ${from} по ${to}.`,
  blows: 'Что приходит сейчас, тоже задерживается и остаётся без ответа.',
  calm: 'Сейчас тихо.',
  putIn: 'Принять все',
  putInDone: ({ n }) => `Принимаем: ${mails(n)}.`,
  dismiss: 'Убрать все',
  dismissDone: ({ n }) => `Убрано: ${mails(n)}.`,
}
