import { counted } from '../../counted.ts'
import type { Words } from '../../words.ts'
import { mailNotices } from './mail-notices.ts'

const tickets = (n: number) =>
  counted('ru', n, { one: '# заявка', few: '# заявки', many: '# заявок', other: '# заявки' })
const inTickets = (n: number) =>
  counted('ru', n, { one: '# заявке', few: '# заявках', many: '# заявках', other: '# заявки' })
const onLines = (n: number) => counted('ru', n, { one: '# линии', few: '# линиях', many: '# линиях', other: '# линии' })

export const notices: Words['desk']['notices'] = {
  title: 'Уведомления',
  short: 'Вам',
  open: 'Открыть',
  lead: 'Что сказали вам, передали вам и что обещали вы. Сначала новое. Храним 90 дней.',
  tabs: { all: 'Все', unread: 'Непрочитанные' },
  settings: 'Насколько громко',
  allRead: 'Прочитать все',
  allReadDone: 'Всё отмечено прочитанным.',
  undo: 'Отменить',
  empty: 'Сейчас вы никому не нужны',
  emptyWords: 'Здесь видно, когда вас назвали, передали вам заявку, ответил клиент или подходит обещанный срок.',
  emptyUnread: 'Всё прочитано',
  emptyUnreadWords: 'Новое появится здесь само.',
  unread: 'не прочитано',
  waiting: ({ n }) =>
    n > 99
      ? 'больше 99 непрочитанных'
      : counted('ru', n, {
          one: '# непрочитанное',
          few: '# непрочитанных',
          many: '# непрочитанных',
          other: '# непрочитанного',
        }),

  kinds: {
    mentioned: ({ by, n }) =>
      n > 1
        ? `${by}: вас назвали в ${counted('ru', n, { one: '# заметке', few: '# заметках', many: '# заметках', other: '# заметки' })}`
        : `${by}: вас назвали в заметке`,
    handed_over: ({ by }) => `${by}: заявку передали вам`,
    assigned: ({ by }) => `${by}: заявку назначили вам`,
    client_wrote: ({ by, n }) =>
      n > 1
        ? `${counted('ru', n, { one: '# сообщение', few: '# сообщения', many: '# сообщений', other: '# сообщения' })} клиента, последнее — ${by}`
        : `Ответил клиент: ${by}`,
    noted: ({ by, n }) =>
      n > 1
        ? `${counted('ru', n, { one: '# заметка', few: '# заметки', many: '# заметок', other: '# заметки' })} коллег, последняя — ${by}`
        : `Заметка: ${by}`,
    solved: ({ by }) => `Решена: ${by}`,
    promise_soon: ({ time }) => `Обещали к сроку: ${time}`,
    promise_missed: ({ time }) => `Сорван срок: ${time}`,
    complained: ({ by }) => `Что-то не так: жалоба, ${by}`,
    not_delivered: ({ n }) => (n > 1 ? `Клиенту не дошли письма: ${n}` : 'Письмо клиенту не дошло'),
    disowned: ({ by }) => `Писал не клиент (${by}): кто-то назвался его именем`,
    new_on: ({ n, line }) =>
      n > 1
        ? `${counted('ru', n, { one: '# новая', few: '# новые', many: '# новых', other: '# новой' })} на линии «${line}»`
        : `Новая на линии «${line}»`,
    ...mailNotices.kinds,
  },
  theDesk: 'Система',

  bursts: {
    mentioned: ({ n }) => `Вас назвали в ${inTickets(n)}`,
    handed_over: ({ n }) => `Вам передали: ${tickets(n)}`,
    assigned: ({ n }) => `Вам назначили: ${tickets(n)}`,
    client_wrote: ({ n }) => `Клиенты ответили в ${inTickets(n)}`,
    noted: ({ n }) => `Заметки коллег в ${inTickets(n)}`,
    solved: ({ n }) => `Решили: ${tickets(n)}`,
    promise_soon: ({ n }) =>
      `Скоро срок: ${counted('ru', n, { one: '# обещание', few: '# обещания', many: '# обещаний', other: '# обещания' })}`,
    promise_missed: ({ n }) =>
      `Сорвано: ${counted('ru', n, { one: '# обещание', few: '# обещания', many: '# обещаний', other: '# обещания' })}`,
    disowned: ({ n }) =>
      `От имени клиентов писал кто-то другой: ${counted('ru', n, { one: '# заявка', few: '# заявки', many: '# заявок', other: '# заявки' })}`,
    complained: ({ n }) =>
      counted('ru', n, {
        one: '# жалоба клиента',
        few: '# жалобы клиентов',
        many: '# жалоб клиентов',
        other: '# жалобы клиентов',
      }),
    not_delivered: ({ n }) =>
      counted('ru', n, {
        one: 'Письма не дошли в # заявке',
        few: 'Письма не дошли в # заявках',
        many: 'Письма не дошли в # заявках',
        other: 'Письма не дошли в # заявки',
      }),
    new_on_restricted: ({ n }) => `Новые заявки на ${onLines(n)}`,
    new_on_line: ({ n }) => `Новые заявки на ${onLines(n)}`,
    ...mailNotices.bursts,
  },
  unfold: 'Показать каждое',

  less: 'Меньше такого',
  lessMenu: ({ what }) => `Меньше такого: ${what}`,
  lessTicket: ({ n }) => `Заглушить №\u00a0${n}`,
  lessKind: ({ kind }) => `«${kind}»: только в списке`,
  lessKindNone: ({ kind }) => `«${kind}»: не сообщать`,
  lessDone: 'Такого станет меньше.',
  markRead: 'Прочитано',

  levels: {
    interrupt: 'Сразу',
    badge: 'У колокольчика',
    digest: 'Только в списке',
    none: 'Не сообщать',
  },
  levelsHelp:
    'Сразу — листок поверх страницы и, если разрешите, уведомление браузера. У колокольчика — прибавится число. Отвлекаем не чаще шести раз в час, седьмое уйдёт к колокольчику.',
  kindNames: {
    mentioned: 'Меня назвали в заметке',
    handed_over: 'Мне передали заявку',
    assigned: 'Мне назначили заявку',
    client_wrote: 'Клиент ответил в моей заявке или где я слежу',
    noted: 'Коллега написал заметку в моей заявке или где я слежу',
    solved: 'Коллега решил мою заявку или где я слежу',
    promise_soon: 'Подходит обещанный срок',
    promise_missed: 'Срок сорван',
    complained: 'Клиент пожаловался: что-то не так',
    not_delivered: 'Письмо клиенту не дошло',
    disowned: 'Кто-то написал от имени клиента',
    new_on_restricted: 'Новая на моей закрытой линии',
    new_on_line: 'Новая на моей обычной линии',
    ...mailNotices.kindNames,
  },
  followOnHandOver: 'Следить дальше за тем, что передаю',
  followOnHandOverHelp: 'Колокольчик скажет, как идут дела; перестать можно в самой заявке.',
  mutedTitle: 'Заглушённые заявки',
  mutedHelp: 'О них сообщим, только если вас назовут или подойдёт обещанный срок.',
  unmute: 'Сообщать снова',
  noMuted: 'Вы ничего не заглушили.',
  saved: 'Сохранено.',
  browser: 'Уведомления браузера',
  browserHelp: 'Пока рабочее место открыто во вкладке на заднем плане, о том, что «сразу», скажет браузер.',
  browserAllow: 'Разрешить',
  browserOn: 'На этом устройстве разрешены.',
  browserDenied: 'Запрещены в настройках браузера. Разрешите их там, рядом с адресом этой страницы.',
  browserNone: 'Этот браузер не показывает уведомлений.',

  follow: 'Следить',
  unfollow: 'Не следить',
  followers: 'Следят',
  nobodyFollows: 'Никто не следит.',
  followed: 'Вы следите за этой заявкой.',
  unfollowed: 'Вы больше не следите.',
  mute: 'Заглушить',
  unmuteTicket: 'Сообщать снова',
  markUnread: 'Отметить непрочитанной',
  markedUnread: 'В ваших списках она не прочитана, пока не откроете снова.',

  mention: {
    label: 'Назвать коллегу',
    seesNot: 'не видит эту заявку',
    told: ({ names }) => `Сообщим: ${names}`,
  },

  here: {
    looks: ({ names, n }) => `${names} ${n > 1 ? 'смотрят' : 'смотрит'}`,
    writes: ({ names, n }) => `${names} ${n > 1 ? 'пишут ответ' : 'пишет ответ'}`,
    and: ({ names }) => (names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} и ${names.at(-1)}`),
    others: ({ n }) => `ещё ${n}`,
  },

  left: {
    solved: 'решена',
    closed: 'закрыта',
    waiting: 'ждёт других',
    assigned: ({ who }) => `теперь у сотрудника: ${who}`,
    onLine: ({ line }) => `теперь на линии «${line}»`,
    gone: 'больше не в этом списке',
  },
}
