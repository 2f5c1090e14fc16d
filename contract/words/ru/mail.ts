import type { Words } from '../words.ts'

export const mail: Words['mail'] = {
  ticketSubject: ({ number, subject }) => `[#${number}] ${subject}`,
  time: ({ time, zone }) => `${time} (${zone})`,
  personAndLine: ({ person, line }) => `${person}, ${line}`,
  withWhom: ({ who }) => `Заявкой занимается ${who}.`,
  next: ({ time }) => `Следующее сообщение\u00a0— до ${time}, даже если новостей не будет.`,
  files: 'Файлы на странице заявки',
  openTicket: 'Открыть заявку',
  aboutTicket: ({ company, number, contract }) => `${company} · заявка №\u00a0${number} · договор ${contract}`,
  answerThere: 'Отвечайте, пожалуйста, на странице заявки: ответ на это письмо в заявку не попадёт.',

  receipt: {
    heading: ({ number }) => `Заявка №\u00a0${number} принята`,
    subject: ({ subject }) => `Записали её так: «${subject}».`,
    answerBy: ({ time }) => `Ответим до ${time}.`,
    add: 'Дополнить можно на странице заявки. Место в очереди от этого не меняется.',
  },
  reply: {
    heading: ({ number }) => `Ответ по заявке №\u00a0${number}`,
    yourMove: 'Теперь ход за вами: ждём вашего ответа.',
  },
  handOver: {
    heading: ({ number }) => `Заявку №\u00a0${number} передали`,
    why: 'Почему',
    nowWith: ({ who }) => `Теперь заявкой занимается ${who}. Рассказывать всё сначала не нужно.`,
  },
  waiting: {
    headings: {
      waiting_for_client: ({ number }) => `Заявка №\u00a0${number}: ждём вас`,
      waiting_for_third_party: ({ number }) => `Заявка №\u00a0${number}: ждём партнёра`,
      planned: ({ number }) => `Заявка №\u00a0${number}: работы назначены`,
    },
    titles: {
      waiting_for_client: 'Что нужно от вас',
      waiting_for_third_party: 'Кого и чего ждём',
      planned: 'Что назначено',
    },
    answer: 'Ответить на странице заявки',
  },
  nextContact: {
    heading: ({ number }) => `Заявка №\u00a0${number}: новое время ответа`,
    why: 'Почему',
    moved: ({ was }) => `Раньше обещали написать до ${was}.`,
    missed: ({ was }) => `Обещали написать до ${was} и не успели.`,
  },
  solution: {
    heading: ({ number }) => `Заявка №\u00a0${number} решена, проверьте`,
    happened: 'Что было',
    done: 'Что сделали',
    advice: 'Чтобы не повторилось',
    check:
      'Работает? Подтвердите это на странице заявки. Если нет, напишите там же: заявка вернётся в работу, повторять всё сначала не нужно.',
    answer: 'Проверить и ответить',
  },
  invitation: {
    subject: ({ company }) => `${company}: доступ к поддержке`,
    deskSubject: ({ company }) => `${company}: доступ к рабочему месту поддержки`,
    heading: ({ name }) => `Здравствуйте, ${name}!`,
    what: 'Вам открыт доступ к нашей поддержке: здесь ваши заявки, наши ответы и время, до которого мы напишем. Чтобы войти, задайте пароль.',
    deskWhat: 'Вам открыт доступ к рабочему месту нашей поддержки. Чтобы войти, задайте пароль.',
    choose: 'Задать пароль',
    unexpected: 'Если вы не ждали этого письма, ничего делать не нужно.',
  },
  reset: {
    subject: ({ company }) => `${company}: новый пароль`,
    heading: 'Новый пароль',
    what: ({ email }) => `Кто-то попросил новый пароль для входа в нашу поддержку с адресом ${email}.`,
    deskWhat: ({ email }) => `Кто-то попросил новый пароль для входа на рабочее место поддержки с адресом ${email}.`,
    choose: 'Задать новый пароль',
    unexpected: 'Если это были не вы, ничего делать не нужно: пароль останется прежним.',
  },
  linkHolds: ({ time }) => `Ссылка одноразовая и действует до ${time}.`,
  doNotForward: 'По ней войдёт любой, у кого она есть: не пересылайте её, пожалуйста.',
  trial: {
    subject: ({ company }: { company: string }) => `${company}: проверочное письмо`,
    heading: 'Почта вашей системы уходит',
    what: ({ server }: { server: string }) => `Это письмо ушло через ${server}. Делать ничего не нужно.`,
  },
}
