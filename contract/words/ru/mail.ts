import { counted } from '../counted.ts'
import type { Words } from '../words.ts'
import { clientSide } from './mail/client-side.ts'
import { forwarded } from './mail/forwarded.ts'
import { machines } from './mail/machines.ts'
import { mailLies } from './mail/mail-lies.ts'
import { merged } from './mail/merged.ts'
import { passwordAlarms } from './mail/password-alarms.ts'
import { secretLetters } from './mail/secret-letters.ts'
import { unproven } from './mail/unproven.ts'

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
  answerHere: 'Ответьте на это письмо или напишите на странице заявки: и то и другое попадёт в заявку.',

  forwarded,
  receipt: {
    heading: ({ number }) => `Заявка №\u00a0${number} принята`,
    subject: ({ subject }) => `Записали её так: «${subject}».`,
    closed: ({ time }) => `Сейчас нерабочее время, начнём ${time}. Заявка не потеряет своего места в очереди.`,
    answerBy: ({ time }) => `Ответим до ${time}.`,
    add: 'Дополнить можно на странице заявки. Место в очереди от этого не меняется.',
  },
  begun: {
    heading: ({ number }) => `Мы завели для вас заявку №\u00a0${number}`,
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
      'Работает? Скажите это на странице заявки, входить не нужно. Если нет, одно нажатие там же вернёт её в работу, повторять всё сначала не придётся.',
    answer: 'Проверить и ответить',
  },
  missed: {
    heading: ({ number }) => `Заявка №\u00a0${number}: не написали вовремя`,
    said: ({ was }) => `Обещали написать до ${was} и не написали. Это наша ошибка.`,
    stillOnIt: 'Заявка не потеряна, мы ей занимаемся.',
    waiting: 'Заявка не потеряна. Чтобы продолжить, по-прежнему ждём вашего ответа.',
    leadKnows: 'Руководитель команды знает.',
  },
  missedStaff: {
    heading: ({ number }) => `Сорвано обещание по заявке №\u00a0${number}`,
    said: ({ was }) => `Клиенту обещали написать до ${was}, и никто не написал.`,
    next: ({ time }) => `Система извинилась и пообещала написать до ${time}.`,
    yours: 'По этой заявке система уже извинялась один раз и больше не будет: теперь должен написать человек.',
    holder: ({ who }) => `Заявкой занимается ${who}.`,
  },
  ...clientSide,
  secrets: secretLetters,
  merged,
  unproven,
  ...mailLies,
  ...machines,
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
  security: {
    subject: ({ company, heading }) => `${company}: ${heading}`,
    kinds: {
      recovery_code_used: {
        heading: 'использован запасной код',
        what: ({ time, left }) =>
          `${time} кто-то вошёл от вашего имени по запасному коду вместо приложения. ${counted('ru', left, { one: 'Остался # код', few: 'Осталось # кода', many: 'Осталось # кодов', other: 'Осталось # кодов' })}.`,
        ifNot: 'Если это были не вы, сразу смените пароль и сообщите нам.',
      },
      codes_refused: {
        heading: 'неверные коды после вашего пароля',
        what: ({ time }) => `${time} кто-то ввёл ваш пароль, а потом пять неверных кодов. Никого не впустили.`,
        ifNot: 'Если это были не вы, ваш пароль кому-то известен: смените его сейчас.',
      },
      factor_replaced: {
        heading: 'новый второй фактор',
        what: ({ time }) =>
          `${time} вместо прежнего приложения с кодами подключено другое. Старые запасные коды больше не действуют.`,
        ifNot: 'Если это были не вы, сразу сообщите нам.',
      },
      factor_dropped: {
        heading: 'второй фактор выключен',
        what: ({ time }) => `С этого времени для входа достаточно пароля: ${time}.`,
        ifNot: 'Если это были не вы, сразу смените пароль и сообщите нам.',
      },
      ...passwordAlarms,
      factor_reset: {
        heading: 'ваш второй фактор сняли',
        what: ({ time }) =>
          `${time} администраторы сняли ваш второй фактор, и на всех устройствах вы вышли. При следующем входе подключите новый.`,
        ifNot: 'Если вы об этом не просили, сразу сообщите администратору.',
      },
    },
    open: 'Открыть настройки',
    never: 'Мы никогда не спрашиваем пароль и коды.',
  },
  webhookPaused: {
    subject: ({ company }) => `${company}: вебхук остановлен`,
    heading: 'Вебхук остановлен',
    what: ({ url }) => `Три дня на ${url} не удавалось ничего доставить, и мы перестали пытаться.`,
    next: 'Что ждало отправки, сохранено. Посмотрите в журнале, что не так, почините приёмник и возобновите вебхук.',
    open: 'Открыть журнал',
  },
  linkHolds: ({ time }) => `Ссылка одноразовая и действует до ${time}.`,
  doNotForward: 'По ней войдёт любой, у кого она есть: не пересылайте её, пожалуйста.',
  trial: {
    subject: ({ company }: { company: string }) => `${company}: проверочное письмо`,
    heading: 'Почта вашей системы уходит',
    what: ({ server }: { server: string }) => `Это письмо ушло через ${server}. Делать ничего не нужно.`,
  },
}
