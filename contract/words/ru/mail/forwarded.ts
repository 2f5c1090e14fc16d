import type { forwarded as en } from '../../en/mail/forwarded.ts'

export const forwarded: typeof en = {
  subject: ({ company, number, start }) => `${company}, № ${number}: ${start}`,
  heading: ({ by, company }) => `Вам пишет ${by}, ${company}`,
  asks: ({ by }) => by,
  said: ({ who, time }) => `${who}, ${time}`,
  files: 'Приложенные файлы',
  answer: ({ company }) => `Просто ответьте на это письмо: ответ прочтут сотрудники «${company}».`,
  about: ({ company, number }) => `${company} · № ${number}`,
}
